import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { TooLarge, UnsupportedType, ValidationFailed } from '../errors/errors';
import { isStorable } from './fields';

/** An upload in a temporary file, there as long as the work it was received for. */
interface ReceivedFile {
  /** As the sender named it: data, not a path. */
  filename: string;
  /** As the sender claims; look at the bytes before believing it. */
  mimetype: string;
  path: string;
  /** In bytes. */
  size: number;
  /** The form's other fields. */
  fields: Record<string, string>;
  /** All of it in memory: for small files. */
  read(): Promise<Buffer>;
}

interface FieldSchema {
  type: 'string';
  format?: string;
  maxLength?: number;
}

/** Documents a route that receives the file in `file`, and `fields` beside it; {@link receiveFile} does it. */
export const ReceivesFile = (fields: Record<string, FieldSchema> = {}): MethodDecorator =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' }, ...fields },
      },
    }),
  );

/**
 * Receives the file in the multipart field `file`, with the fields around it, without holding it in memory, and
 * removes it once `work` is done or has failed.
 *
 * @throws {UnsupportedType} the request is no multipart form
 * @throws {TooLarge} above `maxBytes`
 * @throws {ValidationFailed} no file, or the form is broken
 */
export async function receiveFile<T>(
  request: FastifyRequest,
  { maxBytes }: { maxBytes: number },
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart())
    throw new UnsupportedType('Send the file as multipart/form-data, in the field "file".');
  const folder = await mkdtemp(join(tmpdir(), 'upload-'));
  try {
    const path = join(folder, 'file');
    const parts = await readParts(request, path, maxBytes).catch((error: unknown) => {
      throw explain(error, maxBytes);
    });
    return await work({ ...parts, read: () => readFile(path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Parts = Omit<ReceivedFile, 'read'>;

async function readParts(request: FastifyRequest, path: string, maxBytes: number): Promise<Parts> {
  const fields: Record<string, string> = {};
  let received: Omit<Parts, 'fields'> | undefined;
  for await (const part of request.parts({ limits: { fileSize: maxBytes, files: 1 } })) {
    if (part.type === 'field') fields[part.fieldname] = readField(part.fieldname, part.value);
    else if (part.fieldname === 'file') {
      const size = await save(part.file, path);
      received = { filename: part.filename, mimetype: part.mimetype, path, size };
    } else
      throw new ValidationFailed([
        { field: part.fieldname, message: `${part.fieldname} is not a field of this request` },
      ]);
  }
  if (!received) throw new ValidationFailed([{ field: 'file', message: 'file is required' }]);
  return { ...received, fields };
}

async function save(
  stream: Readable & { bytesRead: number; truncated: boolean },
  path: string,
): Promise<number> {
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
  if (stream.truncated) throw Object.assign(new Error('too large'), { statusCode: 413 });
  return stream.bytesRead;
}

function readField(name: string, value: unknown): string {
  if (typeof value === 'string' && isStorable(value)) return value;
  throw new ValidationFailed([
    { field: name, message: `${name} must be text without NUL or broken characters` },
  ]);
}

function explain(error: unknown, maxBytes: number): unknown {
  const { statusCode, message = '' } = error as { statusCode?: number; message?: string };
  if (statusCode === 413)
    return new TooLarge(`The file may have at most ${Math.floor(maxBytes / 1024 / 1024)} MB.`);
  const isBroken = statusCode === 400 || statusCode === 406 || /multipart|boundary|header/i.test(message);
  return isBroken
    ? new ValidationFailed([{ field: 'file', message: 'the upload is not a complete multipart form' }])
    : error;
}
