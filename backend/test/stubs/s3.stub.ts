import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const missing =
  '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';
const denied =
  '<?xml version="1.0"?><Error><Code>InvalidAccessKeyId</Code><Message>Unknown key.</Message></Error>';

/** The three calls of S3 that the storage adapter makes, path style, one key pair. */
export async function startS3Stub(accessKeyId: string) {
  const objects = new Map<string, { body: Buffer; contentType: string }>();
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const key = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname);
      const object = objects.get(key);
      if (!request.headers.authorization?.includes(`Credential=${accessKeyId}/`))
        return response.writeHead(403).end(denied);
      if (request.method === 'PUT') {
        objects.set(key, { body: Buffer.concat(chunks), contentType: request.headers['content-type'] ?? '' });
        return response.writeHead(200, { etag: '"1"' }).end();
      }
      if (request.method === 'DELETE') return (objects.delete(key), response.writeHead(204).end());
      if (!object) return response.writeHead(404, { 'content-type': 'application/xml' }).end(missing);
      return response.writeHead(200, { 'content-type': object.contentType }).end(object.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    close: () => server.close().closeAllConnections(),
  };
}
