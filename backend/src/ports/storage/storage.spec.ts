import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startS3Stub } from '../../../test/stubs/s3.stub';
import { NotFound, UpstreamUnavailable } from '../../kernel/errors/errors';
import { NoOrganization, runAsOrganization } from '../../kernel/tenancy/context';
import { DiskStorage } from './disk-storage';
import { S3Storage } from './s3-storage';
import { BadFileName, type Storage } from './storage.port';

const anna = <T>(work: () => Promise<T>) => runAsOrganization('11111111-1111-4111-8111-111111111111', work);
const ben = <T>(work: () => Promise<T>) => runAsOrganization('22222222-2222-4222-8222-222222222222', work);

let folder: string;
let s3: Awaited<ReturnType<typeof startS3Stub>>;
const bucket = (accessKeyId = 'test-key') =>
  new S3Storage({
    S3_ENDPOINT: s3.url,
    S3_BUCKET: 'files',
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: 'x',
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'));
  s3 = await startS3Stub('test-key');
});
afterAll(async () => {
  s3.close();
  await rm(folder, { recursive: true });
});

describe.each<[string, () => Storage]>([
  ['disk', () => new DiskStorage(folder)],
  ['S3', () => bucket()],
])('files on %s', (_, make) => {
  const bytes = Buffer.from([0, 1, 2, 255, 0]);

  it('come back byte by byte, and are replaced by the next put', async () => {
    const storage = make();
    await anna(() => storage.put('photos/a.jpg', bytes, 'image/jpeg'));
    expect(await anna(() => storage.get('photos/a.jpg'))).toEqual(bytes);
    await anna(() => storage.put('photos/a.jpg', Buffer.from('new'), 'image/jpeg'));
    expect((await anna(() => storage.get('photos/a.jpg'))).toString()).toBe('new');
    await anna(() => storage.put('empty.txt', Buffer.alloc(0), 'text/plain'));
    expect(await anna(() => storage.get('empty.txt'))).toHaveLength(0);
  });

  it('are gone after removal, which may be asked for twice', async () => {
    const storage = make();
    await anna(() => storage.put('b.txt', bytes, 'text/plain'));
    await anna(() => storage.remove('b.txt'));
    await anna(() => storage.remove('b.txt'));
    await expect(anna(() => storage.get('b.txt'))).rejects.toThrow(NotFound);
  });

  it('belong to one organization', async () => {
    const storage = make();
    await anna(() => storage.put('secret.txt', bytes, 'text/plain'));
    await expect(ben(() => storage.get('secret.txt'))).rejects.toThrow(NotFound);
    await ben(() => storage.remove('secret.txt'));
    expect(await anna(() => storage.get('secret.txt'))).toEqual(bytes);
    await expect(storage.get('secret.txt')).rejects.toThrow(NoOrganization);
  });

  it.each([
    '../x',
    'a/../../x',
    '/etc/passwd',
    'a//b',
    '',
    '.',
    'a/.',
    'a\\b',
    'a\0b',
    '.hidden',
    'ü.txt',
    'a b',
    `${'a/'.repeat(9)}b`,
    'x'.repeat(200),
  ])('refuse the name %p', async (name) => {
    const storage = make();
    await expect(anna(() => storage.put(name, bytes, 'text/plain'))).rejects.toThrow(BadFileName);
    await expect(anna(() => storage.get(name))).rejects.toThrow(BadFileName);
    await expect(anna(() => storage.remove(name))).rejects.toThrow(BadFileName);
  });
});

it('leaves no half-written files beside the whole ones on disk', async () => {
  const storage: Storage = new DiskStorage(folder);
  await anna(() =>
    Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        storage.put('race.txt', Buffer.from(`version ${n}`), 'text/plain'),
      ),
    ),
  );
  expect((await anna(() => storage.get('race.txt'))).toString()).toMatch(/^version \d+$/);
  const names = await readdir(join(folder, '11111111-1111-4111-8111-111111111111'));
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('sends the content type to S3 and says plainly when S3 refuses', async () => {
  await anna(() => bucket().put('c.pdf', Buffer.from('pdf'), 'application/pdf'));
  expect(s3.objects.get('/files/11111111-1111-4111-8111-111111111111/c.pdf')?.contentType).toBe(
    'application/pdf',
  );
  await expect(anna(() => bucket('wrong-key').get('c.pdf'))).rejects.toThrow(UpstreamUnavailable);
});
