import { buffer } from 'node:stream/consumers';
import jsQR from 'jsqr';
import { PDFParse } from 'pdf-parse';
import sharp from 'sharp';
import { fromBuffer, type ZipFile } from 'yauzl';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';
import { aBot, aListing } from '../../../../test/visitors';

async function decode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** A page as a viewer draws it. */
async function pictureOf(pdf: Buffer, width: number): Promise<Buffer> {
  const parser = new PDFParse({ data: new Uint8Array(pdf) });
  const { pages } = await parser.getScreenshot({ partial: [1], desiredWidth: width, imageDataUrl: false });
  return Buffer.from(pages[0]!.data);
}

/** A tent has the code on both faces, of which a decoder sees one at a time. */
async function faceOf(page: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(page).metadata();
  const half = Math.floor(height / 2);
  return sharp(page).extract({ left: 0, top: half, width, height: half }).toBuffer();
}

async function textOf(pdf: Buffer): Promise<string> {
  return (await new PDFParse({ data: new Uint8Array(pdf) }).getText()).text.replace(/\s+/g, ' ');
}

async function filesIn(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const opened = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file))),
  );
  await new Promise<void>((resolve, reject) => {
    opened.on('end', resolve).on('error', reject);
    opened.on('entry', (entry: { fileName: string }) =>
      opened.openReadStream(entry as never, (error, stream) => {
        if (error) return reject(error);
        void buffer(stream).then((data) => {
          files.set(entry.fileName, data);
          opened.readEntry();
        });
      }),
    );
    opened.readEntry();
  });
  return files;
}

describe('the print kit', () => {
  let app: TestApp;
  let anna: SignedIn;
  let sign: { sign_id: string; qr_id: string; qr_data: string };
  let botId: string;
  let propertyId: string;
  beforeAll(async () => {
    app = await startApp();
    anna = await app.signUp();
    await anna.post('/api/organizations/me/branding', {
      company_name: 'Quayside Realty',
      primary_color: '#1f4d4a',
      licence_line: 'Licence 4711',
      phone: '(555) 010-0199',
    });
    const home = aListing({ address: '12 Elm Street', description: 'A house by the water.' });
    propertyId = (await anna.post('/api/properties', home)).body.property_id;
    botId = (await anna.post('/api/chatbots', aBot())).body.chatbot.bot_id;
    sign = (await anna.post('/api/signs', { bot_id: botId, property_id: propertyId, label: 'Yard sign' }))
      .body;
    const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#8aa' } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.append('file', new File([new Uint8Array(photo)], 'front.jpg', { type: 'image/jpeg' }));
    await anna.post(`/api/properties/${propertyId}/photos`, form);
  });
  afterAll(() => app.stop());

  const file = async (path: string, body?: Record<string, unknown>) => {
    const answer = await anna.raw(body ? 'POST' : 'GET', path, body);
    const data = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, type: answer.headers.get('content-type'), data };
  };

  it.each([
    ['rider', 24, 6, 'Scan. Ask this home.'],
    ['flyer', 8.5, 11, '$640,000'],
    ['tent', 8.5, 11, 'Ask about'],
    ['sign-in', 8.5, 11, 'Both boxes are up to you'],
  ])('has a %s of %d × %d in whose code can be read from the page', async (piece, width, height, words) => {
    const { status, type, data } = await file(`/api/signs/${sign.sign_id}/print?piece=${piece}`);
    expect([status, type]).toEqual([200, 'application/pdf']);
    const page = await pictureOf(data, piece === 'rider' ? 1400 : 1100);
    expect(await decode(piece === 'tent' ? await faceOf(page) : page)).toBe(sign.qr_data);
    const text = await textOf(data);
    for (const each of [words, 'Equal Housing Opportunity', 'Quayside Realty', 'Licence 4711'])
      expect(text).toContain(each);
    const box = /\/TrimBox \[([^\]]+)\]/.exec(data.toString('latin1'))![1]!.split(' ').map(Number);
    expect([(box[2]! - box[0]!) / 72, (box[3]! - box[1]!) / 72]).toEqual([width, height]);
    expect(data.toString('latin1')).toContain('/BleedBox');
    // Its own type faces, or the printer's machine would put others in.
    expect(data.toString('latin1')).toContain('/FontFile');
  });

  it('carries the name, number and face of the agent who has the listing', async () => {
    const flyer = async () => (await file(`/api/signs/${sign.sign_id}/print?piece=flyer`)).data;
    const before = await flyer();
    expect(await textOf(before)).toContain('Ana Delgado');
    await anna.patch('/api/profile', { first_name: 'Noor', last_name: 'Haddad', phone: '415 555 0121' });
    const face = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#a86' } })
      .png()
      .toBuffer();
    const form = new FormData();
    form.append('file', new File([new Uint8Array(face)], 'noor.png', { type: 'image/png' }));
    expect((await anna.post('/api/profile/portrait', form)).status).toBe(200);
    await anna.patch(`/api/properties/${propertyId}`, { agent_id: anna.userId });
    const after = await flyer();
    expect(await textOf(after)).toContain('Noor Haddad');
    expect(await textOf(after)).toContain('(415) 555-0121');
    const pictures = (pdf: Buffer) => pdf.toString('latin1').match(/\/Subtype \/Image/g)?.length ?? 0;
    expect(pictures(after)).toBe(pictures(before) + 1);
    await anna.patch(`/api/properties/${propertyId}`, { agent_id: null });
  });

  it.each([
    ['rider', 'Escanee y pregunte.'],
    ['flyer', '3 recámaras'],
    ['tent', 'Pregunte por'],
    ['sign-in', 'Ambas casillas son opcionales'],
  ])('is printed in Spanish when asked for: %s', async (piece, words) => {
    const { data } = await file(`/api/signs/${sign.sign_id}/print?piece=${piece}&language=es`);
    const text = await textOf(data);
    expect(text).toContain(words);
    expect(text).toContain('Igualdad de Oportunidades de Vivienda');
    expect(text).not.toMatch(/Equal Housing|Scan|Ask about|Working with/);
    const page = await pictureOf(data, piece === 'rider' ? 1400 : 1100);
    expect(await decode(piece === 'tent' ? await faceOf(page) : page)).toBe(sign.qr_data);
  });

  it('prints nothing of a listing’s words that fair-housing rules forbid', async () => {
    const description = 'A house by the water. Perfect for young couples. The porch faces west.';
    const features = ['Slate roof', 'Safe neighborhood'];
    const { body } = await anna.post(
      '/api/properties',
      aListing({ address: '5 Pier Lane', description, features }),
    );
    const made = await anna.post('/api/signs', { bot_id: botId, property_id: body.property_id });
    const text = await textOf((await file(`/api/signs/${made.body.sign_id}/print?piece=flyer`)).data);
    expect(text).toMatch(/A house by the water\.\s+The porch faces west\./);
    expect(text).toContain('Slate roof');
    expect(text).not.toMatch(/couples|Safe neighborhood/);
  });

  it('says an address once on a flyer, with and without a photo', async () => {
    const { body } = await anna.post('/api/properties', aListing({ address: '7 Quiet Row' }));
    const made = await anna.post('/api/signs', { bot_id: botId, property_id: body.property_id });
    const said = async () => {
      const { data } = await file(`/api/signs/${made.body.sign_id}/print?piece=flyer`);
      return (await textOf(data)).match(/7 Quiet Row|Springfield/g)?.sort();
    };
    expect(await said()).toEqual(['7 Quiet Row', 'Springfield']);
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#567' } })
      .png()
      .toBuffer();
    const form = new FormData();
    form.append('file', new File([new Uint8Array(photo)], 'front.png', { type: 'image/png' }));
    expect((await anna.post(`/api/properties/${body.property_id}/photos`, form)).status).toBe(201);
    expect(await said()).toEqual(['7 Quiet Row', 'Springfield']);
  });

  it('has no flyer for a sign without a listing, and says what to do', async () => {
    const bare = (await anna.post('/api/signs', { bot_id: botId })).body;
    const { status, body } = await anna.get(`/api/signs/${bare.sign_id}/print?piece=flyer`);
    expect([status, body.error]).toEqual([422, 'flyer_without_listing']);
    expect((await file(`/api/signs/${bare.sign_id}/print?piece=rider`)).status).toBe(200);
  });

  it('prints names in scripts it cannot draw without failing', async () => {
    await anna.post('/api/organizations/me/branding', { company_name: 'Quayside 海边 🏡 Realty' });
    expect((await file(`/api/signs/${sign.sign_id}/print?piece=tent`)).status).toBe(200);
    await anna.post('/api/organizations/me/branding', { company_name: 'Quayside Realty' });
  });

  it('puts many codes on pages or into a ZIP, each readable and named by its label', async () => {
    const labels = ['Flyer / spring', 'Plakat Ä'];
    const others = await Promise.all(
      labels.map(async (label) => (await anna.post('/api/signs', { bot_id: botId, label })).body),
    );
    const sign_ids = [sign, ...others].map((each) => each.sign_id);
    const sheet = await file('/api/signs/print', { sign_ids });
    expect([sheet.status, sheet.type]).toEqual([200, 'application/pdf']);
    expect(await textOf(sheet.data)).toMatch(/Yard sign.*Flyer \/ spring.*Plakat Ä/);
    const zip = await file('/api/signs/print', { sign_ids, bundle: 'zip', size: 300 });
    expect(zip.type).toBe('application/zip');
    const files = await filesIn(zip.data);
    expect([...files.keys()]).toEqual(['01-yard-sign.png', '02-flyer-spring.png', '03-plakat-ä.png']);
    const read = await Promise.all([...files.values()].map(decode));
    expect(read).toEqual([sign.qr_data, ...others.map(({ qr_data }) => qr_data)]);
  });

  it('says what is wrong before a ZIP begins, and prints nobody else’s signs', async () => {
    const wish = { sign_ids: [sign.sign_id], bundle: 'zip', foreground: '#ffcc00' };
    const pale = await anna.post('/api/signs/print', wish);
    expect([pale.status, pale.body.error]).toEqual([422, 'qr_contrast']);
    const ben = await app.signUp();
    const foreign = await ben.post('/api/signs/print', { sign_ids: [sign.sign_id] });
    expect(foreign.status).toBe(404);
    expect((await anna.post('/api/signs/print', { sign_ids: [] })).status).toBe(400);
  });
});
