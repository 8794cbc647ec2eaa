import sharp from 'sharp';
import { startApp, type TestApp } from '../../../test/harness';
import { openHouse, type OpenHouse } from '../../../test/visitors';

describe('the picture of a shared link', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeAll(async () => {
    app = await startApp();
    house = await openHouse(app);
    await house.owner.post('/api/organizations/me/branding', { primary_color: '#204060' });
  });
  afterAll(() => app.stop());

  const colorAt = async (picture: Buffer, left: number, top: number): Promise<number[]> => [
    ...(await sharp(picture).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
  ];

  async function shared(): Promise<Buffer> {
    const page = await (await app.visitor.raw('GET', `/chat/${house.botId}`)).text();
    const address = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const { pathname, search } = new URL(address);
    const answer = await app.visitor.raw('GET', pathname + search);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const picture = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    return picture;
  }

  it('is in the brand’s colour, and shows the home from its first photo on', async () => {
    const plain = await colorAt(await shared(), 600, 20);
    expect(plain.every((value, index) => Math.abs(value - [0x20, 0x40, 0x60][index]!) < 6)).toBe(true);
    const red = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#d02020' } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(red)], { type: 'image/jpeg' }), 'front.jpg');
    expect((await house.owner.post(`/api/properties/${house.propertyId}/photos`, form)).status).toBe(201);
    const picture = await shared();
    expect((await colorAt(picture, 600, 20))[0]).toBeGreaterThan(180);
    expect((await colorAt(picture, 1100, 610))[0]).toBeLessThan(60);
  });

  it('is not found for an unknown chatbot, and shows no other organization’s home', async () => {
    expect((await app.visitor.get(`/chat/${crypto.randomUUID()}/preview.jpg`)).status).toBe(404);
    const other = await openHouse(app);
    const answer = await app.visitor.raw(
      'GET',
      `/chat/${other.botId}/preview.jpg?property=${house.propertyId}`,
    );
    const picture = Buffer.from(await answer.arrayBuffer());
    expect((await colorAt(picture, 600, 20))[0]).toBeLessThan(100);
  });
});
