import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';
import { openHouse, type OpenHouse } from '../../../../test/visitors';

describe('the profile of somebody of a brokerage', () => {
  let app: TestApp;
  let house: OpenHouse;
  beforeEach(async () => {
    app = await startApp();
    house = await openHouse(app);
    await house.owner.patch(`/api/properties/${house.propertyId}`, { agent_id: house.owner.userId });
  });
  afterEach(() => app.stop());

  /** A camera's picture, with the place it was taken at. */
  const aPicture = async (): Promise<Buffer> =>
    sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a5c44' } })
      .withExif({ IFD0: { Copyright: 'secret-camera' }, IFD3: { GPSLatitude: '37/1 46/1 0/1' } })
      .jpeg()
      .toBuffer();
  const upload = (picture: Buffer, who: SignedIn = house.owner) => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(picture)], 'me.jpg', { type: 'image/jpeg' }));
    return who.post<{ portrait_url: string; phone: string }>('/api/profile/portrait', form);
  };
  const page = async () => (await app.visitor.raw('GET', `/chat/${house.botId}`)).text();

  it('gives the chat page the agent’s own number and name', async () => {
    const changed = await house.owner.patch('/api/profile', {
      first_name: 'Marisol',
      last_name: 'Vale',
      phone: '415 555 0177',
    });
    expect(changed.body).toMatchObject({ first_name: 'Marisol', phone: '(415) 555-0177' });
    const html = await page();
    expect(html).toContain('href="tel:4155550177"');
    expect(html).toContain('Marisol Vale');
    const refused = await house.owner.patch('/api/profile', { phone: 'ask me' });
    expect([refused.status, refused.body.details[0]?.field]).toEqual([400, 'phone']);
    expect((await house.owner.patch('/api/profile', { phone: null })).body.phone).toBeNull();
    expect((await house.owner.patch('/api/profile', { role: 'admin' })).status).toBe(400);
  });

  it('gives visitors the picture, small, square and without what the camera wrote into it', async () => {
    expect(await page()).toContain('<span class="face"');
    const sent = await aPicture();
    expect(sent.includes('secret-camera')).toBe(true);
    const { status, body } = await upload(sent);
    expect(status).toBe(200);
    expect(await page()).toContain(`<img class="face" src="${body.portrait_url}"`);
    const shown = await app.visitor.raw('GET', body.portrait_url);
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    const jpeg = Buffer.from(await shown.arrayBuffer());
    expect(await sharp(jpeg).metadata()).toMatchObject({ width: 512, height: 512, format: 'jpeg' });
    expect((await sharp(jpeg).metadata()).exif).toBeUndefined();
  });

  it('shows a picture at its newest address only, and none once it is removed', async () => {
    const first = (await upload(await aPicture())).body.portrait_url;
    const second = (await upload(await aPicture())).body.portrait_url;
    const status = async (address: string) => (await app.visitor.raw('GET', address)).status;
    expect([await status(first), await status(second)]).toEqual([404, 200]);
    expect((await house.owner.delete('/api/profile/portrait')).body).toMatchObject({ portrait_url: null });
    expect(await status(second)).toBe(404);
    expect(await status('/api/public/portraits/nothing')).toBe(404);
    for (const bad of [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), Buffer.alloc(0)])
      expect((await upload(bad)).status).toBe(415);
  });

  it('is each person’s own, and goes with them', async () => {
    const agent = await app.signUpAgent(house.owner);
    await agent.patch('/api/profile', { phone: '415 555 0111' });
    expect((await house.owner.get('/api/profile')).body.phone).toBeNull();
    const { portrait_url: address } = (await upload(await aPicture(), agent)).body;
    await house.owner.patch(`/api/properties/${house.propertyId}`, { agent_id: agent.userId });
    expect(await page()).toContain('tel:4155550111');
    const kept = () =>
      readdirSync(join(app.env.DATA_DIR, 'files'), { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.includes('portraits/'),
      );
    expect(kept()).toHaveLength(1);
    expect((await house.owner.delete(`/api/organizations/me/members/${agent.userId}`)).status).toBeLessThan(
      300,
    );
    expect((await app.visitor.raw('GET', address)).status).toBe(404);
    expect(kept()).toEqual([]);
    const html = await page();
    expect(html).toContain('Ana Delgado');
    expect(html).not.toContain('tel:4155550111');
  });
});
