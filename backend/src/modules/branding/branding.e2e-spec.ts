import sharp from 'sharp';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { runAsOrganization } from '../../kernel/tenancy/context';
import { Branding } from './branding.service';
import { contrastOf, textOn } from './colors';

const path = '/api/organizations/me/branding';
const picture = (format: 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff', width = 900, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .withMetadata({ exif: { IFD0: { Copyright: 'camera-secret' } } })
    .toFormat(format)
    .toBuffer();
const form = (bytes: Buffer | string, field = 'file') => {
  const data = new FormData();
  data.append(field, new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), 'logo.png');
  return data;
};

describe('the brand of an organization', () => {
  let app: TestApp;
  let anna: SignedIn;
  let strict: SignedIn;
  beforeAll(async () => {
    app = await startApp({ PUBLIC_URL: 'https://app.platform.example.com' });
    strict = anna = await app.signUp({ org_name: 'Harbour Homes' });
  });
  afterAll(() => app.stop());

  it('takes the published example as it stands', async () => {
    anna = await app.signUp({ org_name: 'Harbour Homes' });
    const example = {
      company_name: 'Custom Real Estate',
      logo_url: 'https://example.com/logo.png',
      primary_color: '#FF5733',
      custom_domain: 'chat.customrealestate.com',
    };
    const { status, body } = await anna.post(path, example);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...example, primary_color: '#ff5733', domain_status: 'pending_dns' });
    expect((await anna.get(path)).body).toEqual(body);
  });

  it('keeps both of two changes made in the same moment', async () => {
    anna = await app.signUp();
    const answers = await Promise.all([
      anna.post(path, { welcome_text: 'Come in' }),
      anna.post(path, { phone: '+1 415 555 0142' }),
      anna.post(path, { email: 'desk@example.com' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await anna.get(path)).body).toMatchObject({
      welcome_text: 'Come in',
      phone: '+1 415 555 0142',
      email: 'desk@example.com',
    });
  });

  it("begins with the organization's own profile", async () => {
    anna = await app.signUp({ org_name: 'Harbour Homes' });
    await anna.patch('/api/organizations/me', { phone: '+1 415 555 0142', licence_number: 'CA 01234567' });
    expect((await anna.get(path)).body).toMatchObject({
      company_name: 'Harbour Homes',
      logo_url: null,
      custom_domain: null,
      domain_status: 'none',
      phone: '+1 415 555 0142',
      licence_line: 'CA 01234567',
      email: anna.email,
    });
  });

  it('keeps what is left out and goes back to the profile with null', async () => {
    anna = await app.signUp({ org_name: 'Harbour Homes' });
    await anna.post(path, {
      company_name: 'Harbour & Sons',
      accent_color: '#ABC',
      welcome_text: 'Welcome home',
    });
    await anna.post(path, { primary_color: '#123456' });
    expect((await anna.get(path)).body).toMatchObject({
      company_name: 'Harbour & Sons',
      accent_color: '#aabbcc',
      primary_color: '#123456',
      welcome_text: 'Welcome home',
    });
    await anna.post(path, { company_name: null, welcome_text: ' ', primary_color: null });
    expect((await anna.get(path)).body).toMatchObject({
      company_name: 'Harbour Homes',
      welcome_text: null,
      primary_color: '#1f3d3a',
      accent_color: '#aabbcc',
    });
  });

  it('is what a form sends back unchanged', async () => {
    anna = await app.signUp({ org_name: 'Harbour Homes' });
    await anna.post(`${path}/logo`, form(await picture('png')));
    const { body } = await anna.get(path);
    const { text_on_primary: _, contrast: __, domain_status: ___, ...editable } = body;
    expect((await anna.post(path, editable)).body).toEqual(body);
  });

  it('always has a text colour that can be read on it', async () => {
    anna = await app.signUp({ org_name: 'Harbour Homes' });
    for (const color of [
      '#ffffff',
      '#000000',
      '#ff5733',
      '#767676',
      '#777777',
      '#7a7a7a',
      '#00ff00',
      '#ffff00',
    ]) {
      const { body } = await anna.post(path, { primary_color: color });
      expect(body.contrast).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(body.text_on_primary, color)).toBeCloseTo(body.contrast, 1);
    }
    for (let grey = 0; grey < 256; grey++) {
      const hex = grey.toString(16).padStart(2, '0');
      expect(textOn(`#${hex}${hex}${hex}`).contrast).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    ['logo_url', 'http://example.com/logo.png'],
    ['logo_url', 'javascript:alert(1)'],
    ['logo_url', '/logo.png'],
    ['logo_url', 'https://user:pw@example.com/x.png'],
    ['primary_color', 'red'],
    ['primary_color', '#12345'],
    ['accent_color', '#ggg'],
    ['accent_color', 'url(x)'],
    ['phone', 'call me'],
    ['email', 'nobody'],
    ['company_name', 'x'.repeat(161)],
    ['company_name', 7],
    ['welcome_text', 'a\u0000b'],
    ['unknown_field', 'x'],
    ['organization_id', '11111111-1111-4111-8111-111111111111'],
    ['domain_status', 'verified'],
    ['custom_domain', 'https://chat.agency.com'],
    ['custom_domain', 'chat.agency.com:8443'],
    ['custom_domain', 'localhost'],
    ['custom_domain', '127.0.0.1'],
    ['custom_domain', '0x7f.1'],
    ['custom_domain', '[::1]'],
    ['custom_domain', 'agency'],
    ['custom_domain', 'co.uk'],
    ['custom_domain', 'github.io'],
    ['custom_domain', '*.agency.com'],
    ['custom_domain', 'chat.agency.local'],
    ['custom_domain', 'chat.agency.internal'],
    ['custom_domain', 'abc.onion'],
    ['custom_domain', '1.0.0.127.in-addr.arpa'],
    ['custom_domain', 'app.platform.example.com'],
    ['custom_domain', 'x.app.platform.example.com'],
    ['custom_domain', '-chat.agency.com'],
    ['custom_domain', 'chat..agency.com'],
    ['custom_domain', `${'a'.repeat(64)}.agency.com`],
    ['custom_domain', 'chat agency.com'],
    ['custom_domain', 'chat_x.agency.com'],
  ])('refuses %s = %p and changes nothing', async (field, value) => {
    const before = (await strict.get(path)).body;
    const { status, body } = await strict.post(path, { welcome_text: 'new', [field]: value });
    expect([status, body.error]).toEqual([400, 'validation_failed']);
    expect(body.details.map((detail: { field: string }) => detail.field)).toContain(field);
    expect((await strict.get(path)).body).toEqual(before);
  });

  it.each([
    ['Chat.Agency.COM.', 'chat.agency.com'],
    ['chat.bücher.com', 'chat.xn--bcher-kva.com'],
    ['agency.com', 'agency.com'],
    ['a.b.agency.co.uk', 'a.b.agency.co.uk'],
  ])('takes %p as the domain %s', async (typed, host) =>
    expect((await strict.post(path, { custom_domain: typed })).body.custom_domain).toBe(host),
  );

  it('belongs to one organization', async () => {
    anna = await app.signUp({ org_name: 'Harbour Homes' });
    const ben = await app.signUp({ org_name: 'Benson Realty' });
    await anna.post(path, { company_name: 'Marker-A', custom_domain: 'chat.marker-a.com' });
    expect(JSON.stringify((await ben.get(path)).body)).not.toMatch(/marker-a/i);
    await ben.post(path, { company_name: 'Benson' });
    expect((await anna.get(path)).body.company_name).toBe('Marker-A');
  });

  it('is read by agents and changed by admins only', async () => {
    anna = await app.signUp({ org_name: 'Harbour Homes' });
    const agent = await app.signUpAgent(anna);
    expect((await agent.get(path)).status).toBe(200);
    expect((await agent.post(path, { company_name: 'Mine' })).status).toBe(403);
    expect((await agent.post(`${path}/logo`, form(await picture('png')))).status).toBe(403);
    expect((await app.visitor.get(path)).status).toBe(401);
  });

  it('reaches the public pages complete', async () => {
    anna = await app.signUp({ org_name: 'Harbour Homes' });
    await anna.post(path, { company_name: 'Harbour & Sons', primary_color: '#123456' });
    const brand = await runAsOrganization(anna.organizationId, () =>
      app.nest.get(Branding, { strict: false }).forOrganization(),
    );
    expect(brand).toMatchObject({
      companyName: 'Harbour & Sons',
      primaryColor: '#123456',
      textOnPrimary: '#ffffff',
      logoUrl: null,
      email: anna.email,
    });
  });

  describe('logo', () => {
    const pathOf = (logoUrl: string) => new URL(logoUrl).pathname;

    it.each(['png', 'jpeg', 'webp'] as const)(
      'may be %s, is drawn anew as a small PNG and shown to everybody',
      async (format) => {
        const { status, body } = await anna.post(`${path}/logo`, form(await picture(format)));
        expect(status).toBe(200);
        expect(body.logo_url).toMatch(
          /^https:\/\/app\.platform\.example\.com\/api\/public\/logos\/[0-9a-f-]{36}$/,
        );
        const shown = await app.visitor.raw('GET', pathOf(body.logo_url));
        expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
        expect(shown.headers.get('cache-control')).toContain('immutable');
        const bytes = Buffer.from(await shown.arrayBuffer());
        expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 640, height: 213 });
        expect(bytes.includes('camera-secret')).toBe(false);
      },
    );

    it('comes in the sizes of a page’s header and of a browser’s tab, and in no other', async () => {
      const logo = pathOf((await anna.post(`${path}/logo`, form(await picture('png')))).body.logo_url);
      const shaped = async (shape: string) => {
        const answer = await app.visitor.raw('GET', `${logo}/${shape}`);
        expect(answer.status).toBe(200);
        return sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      };
      expect(await shaped('header')).toMatchObject({ format: 'webp', width: 216, height: 72 });
      expect(await shaped('icon')).toMatchObject({ format: 'png', width: 64, height: 64 });
      for (const wrong of [`${logo}/poster`, logo.replace(/.$/, 'z/icon'), `${logo}x/icon`])
        expect((await app.visitor.get(wrong)).status).toBe(404);
    });

    it.each([
      [
        'an SVG',
        () =>
          Promise.resolve(
            Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
          ),
        415,
      ],
      ['a GIF', () => picture('gif'), 415],
      ['a TIFF', () => picture('tiff'), 415],
      ['text', () => Promise.resolve(Buffer.from('hello')), 415],
      ['nothing', () => Promise.resolve(Buffer.alloc(0)), 415],
      ['half a picture', async () => (await picture('png')).subarray(0, 60), 415],
      ['a pixel flood', () => picture('png', 16_000, 16_000), 415],
      ['more than 4 MB', () => Promise.resolve(Buffer.alloc(4 * 1024 * 1024 + 1)), 413],
    ])('refuses %s', async (_, make, expected) => {
      const { status, body } = await strict.post(`${path}/logo`, form(await make()));
      expect([status, (await strict.get(path)).body.logo_url]).toEqual([expected, null]);
      expect(body.message).not.toMatch(/sharp|vips|stack/i);
    });

    it('must come as the file of a form', async () => {
      expect((await strict.post(`${path}/logo`, {})).status).toBe(415);
      expect((await strict.post(`${path}/logo`, form('x', 'other'))).body.error).toBe('validation_failed');
      expect((await strict.post(`${path}/logo`, new FormData())).status).toBe(400);
    });

    it('goes away when it is replaced or given up', async () => {
      anna = await app.signUp({ org_name: 'Harbour Homes' });
      const first = (await anna.post(`${path}/logo`, form(await picture('png')))).body.logo_url;
      const second = (await anna.post(`${path}/logo`, form(await picture('png')))).body.logo_url;
      expect((await app.visitor.raw('GET', pathOf(first))).status).toBe(404);
      expect((await app.visitor.raw('GET', pathOf(second))).status).toBe(200);
      await anna.post(path, { logo_url: 'https://example.com/logo.png' });
      expect((await app.visitor.raw('GET', pathOf(second))).status).toBe(404);
      expect((await anna.post(path, { logo_url: null })).body.logo_url).toBeNull();
    });

    it.each(['11111111-1111-4111-8111-111111111111', 'x', '..%2F..%2Fapp.db'])(
      'is not found under %s',
      async (id) => {
        expect((await app.visitor.get(`/api/public/logos/${id}`)).status).toBe(404);
      },
    );
  });
});
