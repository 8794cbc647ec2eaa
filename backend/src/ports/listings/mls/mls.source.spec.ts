import { type ResoOptions, aResoRow, startReso } from '../../../../test/stubs/reso.stub';
import { aServerWith, OwnKeys } from '../../../../test/stubs/vendor-rig';
import { inTurn, VendorStub } from '../../../../test/stubs/vendor.stub';
import type { Listing } from '../listings.port';
import { MlsSource } from './mls.source';

const place = { address: '123 N Main St', city: 'Austin', state: 'TX', zipCode: '78701' };
const running: VendorStub[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((stub) => stub.stop()));
});

async function anMls(
  options: Partial<ResoOptions> = {},
  settings: Record<string, string> = { MLS_TOKEN: 'static-token' },
) {
  const stub = await startReso({ rows: [aResoRow()], ...options });
  return { stub, mls: sourceAt(stub, settings) };
}

function sourceAt(
  stub: VendorStub,
  settings: Record<string, string> = { MLS_TOKEN: 'static-token' },
): MlsSource {
  running.push(stub);
  const { env, keys, outbound } = aServerWith({ MLS_BASE_URL: `${stub.url}/reso`, ...settings }, stub);
  return new MlsSource(env, keys, outbound);
}

const only = async (mls: MlsSource, asked = place): Promise<Listing> => {
  const answer = await mls.ask(asked);
  expect(answer?.facts).toHaveLength(1);
  return answer!.facts[0]!;
};

const oauth = (stub: { url: string }) => ({
  MLS_TOKEN_URL: `${stub.url}/oauth/token`,
  MLS_CLIENT_ID: 'client',
  MLS_CLIENT_SECRET: 'client-secret',
});

describe('A listing from the MLS', () => {
  it('comes with its facts in our units, its photos in order and the credit it must carry', async () => {
    const { mls } = await anMls();
    expect(await only(mls)).toMatchObject({
      listingId: 'MLS-9001',
      standardStatus: 'Active',
      address: '123 N Main St',
      city: 'Austin',
      state: 'TX',
      zipCode: '78701',
      propertyType: 'Single Family Residence',
      price: 512_300,
      bedrooms: 3,
      bathrooms: 2.5,
      squareFeet: 1850,
      lotSizeSquareFeet: 10_890,
      yearBuilt: 1998,
      hoaFeeCents: 12_550,
      hoaFrequency: 'Monthly',
      taxAnnualCents: 742_155,
      heating: ['Central'],
      cooling: [],
      features: ['Fireplace'],
      hidesEstimates: false,
      photos: [
        { url: 'https://photos.example.com/1.jpg', caption: 'Front' },
        { url: 'https://photos.example.com/2.jpg', caption: 'Kitchen' },
      ],
      priceHistory: [
        { day: '2026-09-01', price: 530_000, event: 'listed' },
        { day: '2026-10-01', price: 512_300, event: 'price_changed' },
      ],
    });
    expect((await mls.ask(place))?.attribution.text).toContain(
      'Listing courtesy of Sample Brokers, 512-555-0111.',
    );
  });

  it('never brings private remarks along, even from a server that sends every field', async () => {
    const { mls, stub } = await anMls({ unknownFields: ['PoolFeatures'] });
    const listing = await only(mls);
    expect(JSON.stringify(listing)).not.toContain('Lockbox');
    expect(stub.requests.every(({ query }) => !query.get('$select')?.includes('PrivateRemarks'))).toBe(true);
  });

  it('is converted from square metres', async () => {
    const { mls } = await anMls({
      rows: [
        aResoRow({
          LivingArea: 172,
          LivingAreaUnits: 'Square Meters',
          LotSizeAcres: null,
          LotSizeArea: 1000,
          LotSizeUnits: 'SquareMeters',
        }),
      ],
    });
    expect(await only(mls)).toMatchObject({ squareFeet: 1851, lotSizeSquareFeet: 10_764 });
  });

  it('leaves unknown what the MLS leaves null', async () => {
    const row = aResoRow({
      ListPrice: null,
      BedroomsTotal: null,
      BathroomsFull: null,
      BathroomsTotalInteger: null,
      LivingArea: null,
      AssociationFee: null,
      AssociationYN: null,
      Media: null,
      FireplaceYN: null,
      PublicRemarks: null,
    });
    const { mls } = await anMls({ rows: [row] });
    const listing = await only(mls);
    expect(listing).toMatchObject({ features: [], photos: [], description: '' });
    for (const unknown of ['price', 'bedrooms', 'bathrooms', 'squareFeet', 'hoaFeeCents'] as const)
      expect(listing[unknown]).toBeUndefined();
  });

  it.each([
    ['Active Under Contract', 'Active Under Contract'],
    ['ActiveUnderContract', 'Active Under Contract'],
    ['ComingSoon', 'Coming Soon'],
  ])('with status %s is %s', async (StandardStatus, shown) => {
    const { mls } = await anMls({ rows: [aResoRow({ StandardStatus })] });
    expect((await only(mls)).standardStatus).toBe(shown);
  });
});

describe('Finding an address in the MLS', () => {
  it('answers nothing when nothing matches', async () => {
    const { mls } = await anMls();
    expect(await mls.ask({ ...place, address: '9 Elm St' })).toBeNull();
  });

  it('finds a street whose parts the MLS keeps elsewhere', async () => {
    const { mls } = await anMls({
      rows: [aResoRow({ StreetName: 'N Main Street', StreetDirPrefix: null, StreetSuffix: null })],
    });
    expect((await only(mls, { ...place, address: '123 North Main Street' })).listingId).toBe('MLS-9001');
  });

  it('finds it on servers without string functions', async () => {
    const { mls } = await anMls({ hasFunctions: false, rows: [aResoRow({ StreetName: 'MAIN' })] });
    expect((await only(mls)).listingId).toBe('MLS-9001');
  });

  it('survives a quote in a street name', async () => {
    const { mls } = await anMls({
      rows: [aResoRow({ StreetName: "O'Brien", StreetDirPrefix: null, UnparsedAddress: "123 O'Brien St" })],
    });
    expect((await only(mls, { ...place, address: "123 O'Brien St" })).listingId).toBe('MLS-9001');
  });

  it('does not take the neighbour across the compass', async () => {
    const { mls } = await anMls({
      rows: [aResoRow({ StreetDirPrefix: 'S', UnparsedAddress: '123 S Main St' })],
    });
    expect(await mls.ask(place)).toBeNull();
  });

  it('tells all units apart when no unit is asked for, and takes the one that is', async () => {
    const units = ['1', '2'].map((UnitNumber) =>
      aResoRow({ UnitNumber, ListingId: `UNIT-${UnitNumber}`, ListingKey: UnitNumber }),
    );
    const { mls } = await anMls({ rows: units });
    expect((await mls.ask(place))?.facts.map(({ listingId }) => listingId)).toEqual(['UNIT-1', 'UNIT-2']);
    expect((await only(mls, { ...place, address: '123 N Main St Apt 2' })).listingId).toBe('UNIT-2');
  });

  it('lets the listing that is on the market speak and keeps the earlier sale as price history', async () => {
    const sold = aResoRow({
      ListingId: 'OLD',
      StandardStatus: 'Closed',
      CloseDate: '2019-05-02',
      ClosePrice: 400_000,
      ListingContractDate: '2019-03-01',
      OriginalListPrice: 410_000,
    });
    const { mls } = await anMls({ rows: [sold, aResoRow()] });
    const listing = await only(mls);
    expect(listing.listingId).toBe('MLS-9001');
    expect(listing.priceHistory).toContainEqual({ day: '2019-05-02', price: 400_000, event: 'sold' });
  });
});

describe('Sellers who opted out', () => {
  it('are not shown at all when they keep the listing off the internet', async () => {
    const { mls } = await anMls({ rows: [aResoRow({ InternetEntireListingDisplayYN: false })] });
    expect(await mls.ask(place)).toBeNull();
  });

  it('are not found by the address they hide, and stand in an area without it', async () => {
    const { mls } = await anMls({ rows: [aResoRow({ InternetAddressDisplayYN: false })] });
    expect(await mls.ask(place)).toBeNull();
    const answer = await mls.ask({ zipCode: '78701' });
    expect(answer?.facts[0]).toMatchObject({ listingId: 'MLS-9001', address: '' });
    expect(answer?.facts[0]?.latitude).toBeUndefined();
  });

  it('carry the mark that forbids estimates beside them', async () => {
    const { mls } = await anMls({ rows: [aResoRow({ InternetAutomatedValuationDisplayYN: false })] });
    expect((await only(mls)).hidesEstimates).toBe(true);
  });
});

describe('Asking an area', () => {
  const many = Array.from({ length: 7 }, (_, i) =>
    aResoRow({
      ListingId: `L${i}`,
      ListingKey: `k${i}`,
      StreetNumber: String(i),
      UnparsedAddress: `${i} N Main St`,
    }),
  );

  it('follows the pages of the server', async () => {
    const { mls } = await anMls({ rows: many, pageSize: 3 });
    expect((await mls.ask({ city: 'Austin', state: 'TX' }))?.facts).toHaveLength(7);
  });

  it('never follows a page to another server', async () => {
    const foreign = await VendorStub.start(() => ({ json: { value: [] } }));
    running.push(foreign);
    const { mls } = await anMls({ rows: many, pageSize: 3, nextLinkOrigin: foreign.url });
    expect((await mls.ask({ city: 'Austin', state: 'TX' }))?.facts).toHaveLength(3);
    expect(foreign.requests).toHaveLength(0);
  });

  it('speaks the status names of enumeration servers', async () => {
    const { mls } = await anMls({
      statuses: 'enum',
      rows: [aResoRow({ StandardStatus: 'ActiveUnderContract' })],
    });
    expect((await mls.ask({ zipCode: '78701' }))?.facts).toHaveLength(1);
  });

  it('leaves out what is off the market', async () => {
    const { mls } = await anMls({
      rows: [aResoRow({ StandardStatus: 'Withdrawn' }), aResoRow({ StandardStatus: 'Closed' })],
    });
    expect(await mls.ask({ zipCode: '78701' })).toBeNull();
  });

  it('gets photos from servers that cannot expand them, and asks such a server plainly from then on', async () => {
    const { mls, stub } = await anMls({ expandsMedia: false });
    expect((await only(mls)).photos).toHaveLength(2);
    stub.requests.length = 0;
    await mls.ask(place);
    expect(stub.requests.filter(({ query }) => query.has('$expand'))).toHaveLength(0);
  });
});

describe('Signing in to the MLS', () => {
  it('gets a token with client credentials once and uses it again', async () => {
    const stub = await startReso({ rows: [aResoRow()] });
    const mls = sourceAt(stub, oauth(stub));
    await Promise.all([mls.ask(place), mls.ask(place)]);
    await mls.ask(place);
    expect(stub.requests.filter(({ path }) => path === '/oauth/token')).toHaveLength(1);
  });

  it('renews a token the server no longer takes, once', async () => {
    const stub = await startReso({ rows: [aResoRow()], callsPerToken: 1 });
    const mls = sourceAt(stub, oauth(stub));
    await mls.ask(place);
    await only(mls);
    expect(stub.requests.filter(({ path }) => path === '/oauth/token')).toHaveLength(2);
  });

  it('gives up when a fresh token is refused too', async () => {
    const stub = await startReso({ rows: [aResoRow()], callsPerToken: 0 });
    await expect(sourceAt(stub, oauth(stub)).ask(place)).rejects.toThrow('refuses the key');
    expect(stub.requests.filter(({ path }) => path === '/oauth/token')).toHaveLength(2);
  });

  it.each([
    [{ MLS_TOKEN: 'wrong' }],
    [{ MLS_TOKEN_URL: 'TOKEN', MLS_CLIENT_ID: 'client', MLS_CLIENT_SECRET: 'wrong' }],
  ])('says that wrong credentials are refused (%j)', async (settings) => {
    const stub = await startReso({ rows: [] });
    const filled = Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [
        name,
        value === 'TOKEN' ? `${stub.url}/oauth/token` : value,
      ]),
    );
    await expect(sourceAt(stub, filled).ask(place)).rejects.toThrow('refuses the key');
  });

  it("uses an organization's own settings whole, and never sends it the server's token", async () => {
    const [server, own] = [await startReso({ rows: [] }), await startReso({ rows: [aResoRow()] })];
    running.push(server, own);
    const rig = aServerWith({ MLS_BASE_URL: `${server.url}/reso`, MLS_TOKEN: 'server-token' }, server, own);
    const half = new MlsSource(rig.env, new OwnKeys({ mls: { base_url: `${own.url}/reso` } }), rig.outbound);
    expect(await half.configured()).toBe(false);
    const whole = new MlsSource(
      rig.env,
      new OwnKeys({ mls: { base_url: `${own.url}/reso`, token: 'static-token' } }),
      rig.outbound,
    );
    expect((await only(whole)).listingId).toBe('MLS-9001');
    expect(own.requests.map(({ headers }) => headers.authorization)).not.toContain('Bearer server-token');
    expect(server.requests).toHaveLength(0);
  });
});

describe('An MLS in trouble', () => {
  const page = { status: 500, text: '<html><h1>Internal Server Error</h1></html>' };
  const hit = { json: { value: [aResoRow()] } };
  const told = async (...answers: Parameters<typeof inTurn>) =>
    sourceAt(await VendorStub.start(inTurn(...answers)));

  it('is asked once more after a 429 with its Retry-After', async () => {
    expect((await only(await told({ status: 429, headers: { 'retry-after': '0' } }, hit))).listingId).toBe(
      'MLS-9001',
    );
  });

  it.each([
    ['a 429 that does not end', { status: 429, headers: { 'retry-after': '0' } }, 'too many requests'],
    ['a 429 that asks for minutes', { status: 429, headers: { 'retry-after': '120' } }, 'too many requests'],
    ['an HTML error page', page, 'problem of its own'],
    ['HTML under 200', { text: '<html></html>' }, 'could not be read'],
    [
      'an error under 200',
      { json: { error: { code: '500', message: 'secret detail' } } },
      'reported an error',
    ],
    [
      'a redirect elsewhere',
      { status: 302, headers: { location: 'https://elsewhere.example.com/' } },
      'redirect',
    ],
  ])('is reported for %s', async (_, answer, words) => {
    await expect((await told(answer)).ask(place)).rejects.toThrow(words);
  });

  it('is given up after four seconds of silence', async () => {
    await expect((await told({ silent: true })).ask(place)).rejects.toThrow('took too long');
  });
});
