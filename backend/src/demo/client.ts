import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The file of an upload. */
interface DemoFile {
  name: string;
  type: string;
  data: Buffer;
}

/** Speaks to the application as any client would, without a network. */
export class DemoClient {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly token?: string,
    /** Visitors come from different addresses, or the rate limits would stop them. */
    private readonly address = '192.0.2.1',
  ) {}

  as(token: string, address = this.address): DemoClient {
    return new DemoClient(this.app, token, address);
  }

  /** Throws with the server's message when the answer is an error. */
  async call<T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<T> {
    return this.send<T>(method, path, body === undefined ? {} : { payload: body });
  }

  async upload<T>(path: string, file: DemoFile, fields: Record<string, string> = {}): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file.data)], { type: file.type }), file.name);
    const request = new Response(form);
    const payload = Buffer.from(await request.arrayBuffer());
    return this.send<T>('POST', path, {
      payload,
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    });
  }

  private async send<T>(
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    { payload, headers = {} }: { payload?: object | Buffer; headers?: Record<string, string> },
  ): Promise<T> {
    const response = await this.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { ...(this.token && { authorization: `Bearer ${this.token}` }), ...headers },
      ...(payload !== undefined && { payload }),
    });
    if (response.statusCode >= 400)
      throw new Error(`${method} ${url} answered ${response.statusCode}: ${response.body.slice(0, 300)}`);
    return (response.body ? response.json() : undefined) as T;
  }
}
