import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';

let app: TestApp;
let anna: SignedIn;
let photosPath: string;

beforeAll(async () => {
  app = await startApp();
  anna = await app.signUp();
});

beforeEach(async () => {
  const { body } = await anna.post('/api/properties', {
    address: '12 Oak Lane',
    city: 'Austin',
    state: 'TX',
  });
  photosPath = `/api/properties/${body.property_id}/photos`;
});

afterAll(async () => {
  await app.stop();
});

const aPicture = (width = 2000, height = 1500) =>
  sharp({ create: { width, height, channels: 3, background: '#b5651d' } });
const aJpeg = () =>
  aPicture()
    .withExif({ IFD0: { Artist: 'Somebody Private' }, IFD3: { GPSLatitude: '37/1 46/1 0/1' } })
    .jpeg()
    .toBuffer();

function form(
  data: Buffer,
  { name = 'kitchen.jpg', type = 'image/jpeg', ...fields }: Record<string, string> = {},
): FormData {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  body.set('file', new Blob([new Uint8Array(data)], { type }), name);
  return body;
}

const uploaded = async (data: Buffer, options?: Record<string, string>) =>
  anna.post(photosPath, form(data, options));
const picture = async (url: string) => Buffer.from(await (await app.visitor.raw('GET', url)).arrayBuffer());

describe('A photo', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'is taken as %s and shown to everybody as WebP without its metadata',
    async (format) => {
      const source = format === 'jpeg' ? await aJpeg() : await aPicture()[format]().toBuffer();
      const { status, body } = await uploaded(source, {
        name: `photo.${format}`,
        type: `image/${format}`,
        caption: 'The kitchen 🍳',
      });
      expect(status).toBe(201);
      expect(body).toEqual({
        photo_id: body.photo_id,
        url: `/api/public/photos/${body.photo_id}`,
        caption: 'The kitchen 🍳',
        position: 0,
      });
      const response = await app.visitor.raw('GET', body.url);
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect(response.headers.get('cache-control')).toContain('immutable');
      const about = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
      expect(about).toMatchObject({ format: 'webp', width: 2000, height: 1500 });
      expect(about.exif).toBeUndefined();
    },
  );

  it('comes as small as it is asked for', async () => {
    const { url } = (await uploaded(await aJpeg())).body;
    const widthAt = async (query: string) => (await sharp(await picture(`${url}${query}`)).metadata()).width;
    expect([await widthAt('?width=300'), await widthAt('?width=900'), await widthAt('?width=5000')]).toEqual([
      480, 960, 2000,
    ]);
    expect((await app.visitor.get(`${url}?width=x`)).status).toBe(400);
  });

  it('of a phone held upright stands upright', async () => {
    const sideways = await aPicture(800, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { url } = (await uploaded(sideways)).body;
    expect(await sharp(await picture(url)).metadata()).toMatchObject({ width: 600, height: 800 });
  });

  it('stands in its listing in the order of uploading, and is gone for everybody once deleted', async () => {
    const [first, second] = [
      (await uploaded(await aJpeg(), { caption: '1' })).body,
      (await uploaded(await aJpeg(), { caption: '2' })).body,
    ];
    const listing = () => anna.get(photosPath.replace('/photos', ''));
    expect((await listing()).body.photos).toEqual([first, second]);
    expect((await anna.delete(`${photosPath}/${first.photo_id}`)).status).toBe(204);
    expect((await listing()).body.photos).toEqual([second]);
    expect((await app.visitor.get(first.url)).status).toBe(404);
    await anna.delete(photosPath.replace('/photos', ''));
    expect((await app.visitor.get(second.url)).status).toBe(404);
  });

  it('leaves no file behind when its listing goes', async () => {
    const { body } = await uploaded(await aJpeg());
    const files = () =>
      readdirSync(join(app.env.DATA_DIR, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.includes(body.photo_id),
      );
    expect(files()).toHaveLength(4);
    await anna.delete(photosPath.replace('/photos', ''));
    expect(files()).toEqual([]);
  });

  it('keeps nothing that hides behind the picture', async () => {
    const polyglot = Buffer.concat([await aJpeg(), Buffer.from('<script>alert(1)</script>')]);
    const { url } = (await uploaded(polyglot, { name: '\u202Egpj.exe' })).body;
    expect((await picture(url)).includes('<script>')).toBe(false);
  });
});

describe('What is no photo for us', () => {
  it.each([
    ['a PDF named .jpg', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), 415, 'unsupported_media_type'],
    [
      'an SVG with a script',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
        ),
      415,
      'unsupported_media_type',
    ],
    ['a GIF', () => aPicture(10, 10).gif().toBuffer(), 415, 'unsupported_media_type'],
    ['nothing at all', () => Buffer.alloc(0), 415, 'unsupported_media_type'],
    [
      'half a photo',
      async () => (await aPicture(1200, 900).png().toBuffer()).subarray(0, 400),
      422,
      'photo_unreadable',
    ],
    ['a flood of pixels', () => aHugePng(), 413, 'payload_too_large'],
    ['more than 15 MB', () => Buffer.alloc(16 * 1024 * 1024, 1), 413, 'payload_too_large'],
  ])('is refused by name: %s', async (_, make, status, code) => {
    const answer = await uploaded(await make());
    expect([answer.status, answer.body.error]).toEqual([status, code]);
    expect((await anna.get(photosPath.replace('/photos', ''))).body.photos).toEqual([]);
  });

  it('is refused with the fields that are wrong', async () => {
    const { status, body } = await anna.post(
      photosPath,
      form(await aPicture(9, 9).jpeg().toBuffer(), { caption: 'x'.repeat(201), position: '3' }),
    );
    expect([status, body.details.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['position', 'caption'],
    ]);
  });

  it('is refused without a file, and as JSON', async () => {
    expect((await anna.post(photosPath, new FormData())).status).toBe(400);
    expect((await anna.post(photosPath, { file: 'x' })).status).toBe(415);
  });
});

it("A photo cannot be put to another brokerage's listing, nor taken from it", async () => {
  const { photo_id, url } = (await uploaded(await aJpeg())).body;
  const before = createHash('sha256')
    .update(await picture(url))
    .digest('hex');
  const ben = await app.signUp();
  expect((await ben.post(photosPath, form(await aJpeg()))).status).toBe(404);
  expect((await ben.delete(`${photosPath}/${photo_id}`)).status).toBe(404);
  expect(
    createHash('sha256')
      .update(await picture(url))
      .digest('hex'),
  ).toBe(before);
  expect((await app.visitor.get(`/api/public/photos/${crypto.randomUUID()}`)).status).toBe(404);
});

/** Valid header of 40,000 × 40,000 pixels in a few hundred bytes. */
function aHugePng(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(40_000, 0);
  header.writeUInt32BE(40_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(4096))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
