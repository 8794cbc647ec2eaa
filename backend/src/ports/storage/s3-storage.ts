import type { S3Client } from '@aws-sdk/client-s3';
import type { Env } from '../../env';
import { UpstreamUnavailable } from '../../kernel/errors/errors';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { fileMissing, Storage, storageKey } from './storage.port';

type S3Settings = Pick<
  Env,
  'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>;

/** Files in an S3-compatible bucket under `<organization>/…`; one PUT is atomic there. */
export class S3Storage extends Storage {
  private client?: Promise<S3Client>;

  constructor(private readonly settings: S3Settings) {
    super();
  }

  async put(name: string, data: Buffer, contentType: string): Promise<void> {
    const { PutObjectCommand } = await sdk();
    const where = this.where(name);
    await this.call((s3) =>
      s3.send(new PutObjectCommand({ ...where, Body: data, ContentType: contentType })),
    );
  }

  async get(name: string): Promise<Buffer> {
    const { GetObjectCommand } = await sdk();
    const where = this.where(name);
    return this.call(async (s3) => {
      const { Body } = await s3.send(new GetObjectCommand(where));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    });
  }

  async remove(name: string): Promise<void> {
    const { DeleteObjectCommand } = await sdk();
    const where = this.where(name);
    await this.call((s3) => s3.send(new DeleteObjectCommand(where)));
  }

  private where(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.S3_BUCKET, Key: storageKey(currentOrganizationId(), name) };
  }

  private async call<T>(work: (s3: S3Client) => Promise<T>): Promise<T> {
    this.client ??= this.connect();
    try {
      return await work(await this.client);
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') throw fileMissing();
      throw Object.assign(new UpstreamUnavailable('The file store cannot be reached.'), { cause: error });
    }
  }

  private async connect(): Promise<S3Client> {
    const { S3Client } = await sdk();
    const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = this.settings;
    return new S3Client({
      region: S3_REGION,
      credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
      // Compatible servers know buckets as paths, and many not the newer checksum headers.
      ...(S3_ENDPOINT ? { endpoint: S3_ENDPOINT, forcePathStyle: true } : {}),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }
}

// Some 200 ms of loading that no start without S3 should pay.
const sdk = () => import('@aws-sdk/client-s3');
