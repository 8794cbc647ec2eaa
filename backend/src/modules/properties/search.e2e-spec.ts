import sharp from 'sharp';
import { aZestimate, startBridge } from '../../../test/stubs/bridge.stub';
import { type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { aRentEstimate, startRentCast } from '../../../test/stubs/rentcast.stub';
import { aResoRow, startReso } from '../../../test/stubs/reso.stub';
import { anNcesSchool, startNces } from '../../../test/stubs/schools.stub';
import { VendorStub } from '../../../test/stubs/vendor.stub';
import { startWalkScore } from '../../../test/stubs/walkscore.stub';

const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.stop();
});

let demo: TestApp | undefined;

afterAll(async () => {
  await demo?.stop();
});

/** A new brokerage on a server without any vendor. */
async function unconfigured(): Promise<{ app: TestApp; anna: SignedIn }> {
  demo ??= await startApp();
  return { app: demo, anna: await demo.signUp() };
}

/** The id of a home that was found among the demo listings and saved. */
async function savedDemoHome(anna: SignedIn): Promise<string> {
  const place = { address: '123 Main St', city: 'San Francisco', state: 'CA' };
  const [match] = (await anna.post('/api/properties/search', place)).body.matches;
  const { match_id } = match;
  return (await anna.post('/api/properties/save-search-result', { match_id })).body.property_id as string;
}

async function started(settings: Record<string, string>): Promise<{ app: TestApp; anna: SignedIn }> {
  const app = await startApp(settings);
  running.push(app);
  return { app, anna: await app.signUp() };
}

const rows = [aResoRow()];
const line = '123 N Main St, Austin, TX, 78701';
const home = { address: '123 N Main St', city: 'Austin', state: 'TX', zip_code: '78701' };

/** The application with all five vendors, each replaceable. */
async function withVendors(
  replaced: Partial<Record<'mls' | 'zillow' | 'rentals' | 'walk' | 'schools', Promise<VendorStub>>> = {},
) {
  const [mls, zillow, rentals, walk, schools] = await Promise.all([
    replaced.mls ?? startReso({ rows }),
    replaced.zillow ?? startBridge([aZestimate()]),
    replaced.rentals ?? startRentCast({ [line]: aRentEstimate() }),
    replaced.walk ?? startWalkScore(),
    replaced.schools ?? startNces([anNcesSchool()]),
  ]);
  const stubs = [mls, zillow, rentals, walk, schools];
  running.push(...stubs);
  const { app, anna } = await started({
    MLS_BASE_URL: `${mls.url}/reso`,
    MLS_TOKEN: 'static-token',
    ZILLOW_BASE_URL: zillow.url,
    ZILLOW_TOKEN: 'bridge-token',
    RENTCAST_BASE_URL: rentals.url,
    RENTCAST_API_KEY: 'rentcast-key',
    WALKSCORE_BASE_URL: walk.url,
    WALKSCORE_API_KEY: 'walk-key',
    SCHOOLS_BASE_URL: `${schools.url}/layer/1`,
    FETCH_ALLOW_HOSTS: stubs.map(({ host }) => host).join(','),
  });
  return { app, anna, mls, zillow, rentals, walk, schools };
}

const statuses = (body: { sources: { name: string; status: string }[] }) =>
  Object.fromEntries(body.sources.map(({ name, status }) => [name, status]));
const down = () => VendorStub.start(() => ({ status: 500, text: '<h1>Internal Server Error</h1>' }));

describe('Without any vendor, a search', () => {
  it('answers the published example from the demo listing, and says that it is one', async () => {
    const { anna } = await unconfigured();
    const { status, body } = await anna.post('/api/properties/search', {
      address: '123 Main St',
      city: 'San Francisco',
      state: 'CA',
      zip_code: '94102',
    });
    expect(status).toBe(200);
    expect(body.search_results).toMatchObject({
      basic_info: { listing_id: 'MLS123456', price: 450_000, bedrooms: 3, bathrooms: 2.5, square_feet: 2100 },
      financial_info: { zestimate: 465_000, rent_estimate: 2800 },
      location_info: { walk_score: 75 },
    });
    expect(body.search_results.financial_info.price_history.length).toBeGreaterThan(1);
    expect(body.search_results.location_info.schools.length).toBeGreaterThan(1);
    expect(JSON.stringify(body.search_results.location_info.schools)).not.toMatch(/rating|score|best|good/i);
    expect(body.sources_searched).toEqual(['MLS', 'Zillow', 'Rentals']);
    expect([...new Set(Object.values(statuses(body)))]).toEqual(['demo']);
    expect(body.sources[0].attribution).toMatch(/demo/i);
  });

  it('of an area shows all that is there and one of them in full', async () => {
    const { anna } = await unconfigured();
    const { body } = await anna.post('/api/properties/search', {
      city: 'san francisco',
      state: 'California',
    });
    expect(body.matches).toHaveLength(6);
    expect(body.search_results.basic_info.listing_id).toBe(body.matches[0].listing_id);
    expect(body.search_results.financial_info.zestimate).toBeGreaterThan(0);
  });

  it('of an address nobody has finds nothing, and fails nothing', async () => {
    const { anna } = await unconfigured();
    const { status, body } = await anna.post('/api/properties/search', {
      address: '1 Nowhere Rd',
      zip_code: '94102',
    });
    expect([status, body.matches, body.search_results.basic_info.price]).toEqual([200, [], null]);
    expect([...new Set(Object.values(statuses(body)))]).toEqual(['no_match']);
  });

  it.each([[{}], [{ address: '123 Main St' }], [{ city: 'Austin' }], [{ state: 'TX' }]])(
    'needs more of a place than %j',
    async (place) => {
      const { anna } = await unconfigured();
      const { status, body } = await anna.post('/api/properties/search', place);
      expect([status, body.error]).toEqual([400, 'validation_failed']);
    },
  );
});

describe('With all vendors, a search', () => {
  it('merges what they say, prefers the MLS and names the source of each fact', async () => {
    const { anna } = await withVendors();
    const { body } = await anna.post('/api/properties/search', home);
    expect(body.search_results).toMatchObject({
      basic_info: {
        listing_id: 'MLS-9001',
        price: 512_300,
        bedrooms: 3,
        bathrooms: 2.5,
        square_feet: 1850,
        year_built: 1998,
      },
      financial_info: { zestimate: 512_300, rent_estimate: 1620, hoa_fee_cents: 12_550 },
      location_info: {
        walk_score: 98,
        transit_score: 100,
        bike_score: 73,
        schools: [{ name: 'Example Elementary', distance_miles: 0.91 }],
      },
    });
    expect(body.search_results.financial_info.price_history).toEqual([
      { date: '2024-11-18', price: 270_000, event: 'recorded_sale', source: 'Rentals' },
      { date: '2026-09-01', price: 530_000, event: 'listed', source: 'MLS' },
      { date: '2026-10-01', price: 512_300, event: 'price_changed', source: 'MLS' },
    ]);
    const fact = (name: string) => body.facts.find((each: { name: string }) => each.name === name);
    expect(fact('bedrooms')).toMatchObject({ source: 'MLS', others: [{ source: 'Rentals', value: '4' }] });
    expect(fact('rent_estimate')).toMatchObject({
      source: 'Rentals',
      others: [{ source: 'Zillow', value: '2450' }],
    });
    expect([...new Set(Object.values(statuses(body)))]).toEqual(['ok']);
    expect(body.sources.map(({ attribution }: { attribution: string }) => attribution).join(' ')).toMatch(
      /Sample Brokers.*Zestimate®.*RentCast.*Walk Score®.*NCES/s,
    );
  });

  it.each(['mls', 'zillow', 'rentals', 'walk', 'schools'] as const)(
    'works when %s is down, and says so',
    async (vendor) => {
      const { anna } = await withVendors({ [vendor]: down() });
      const { status, body } = await anna.post('/api/properties/search', home);
      const name = {
        mls: 'MLS',
        zillow: 'Zillow',
        rentals: 'Rentals',
        walk: 'Walk Score',
        schools: 'Schools',
      }[vendor];
      expect(status).toBe(200);
      expect(statuses(body)).toEqual({
        MLS: 'ok',
        Zillow: 'ok',
        Rentals: 'ok',
        'Walk Score': 'ok',
        Schools: 'ok',
        [name]: 'failed',
      });
      expect(body.sources.find((each: { name: string }) => each.name === name).message).toContain(
        'at the moment',
      );
      expect(JSON.stringify(body)).not.toMatch(
        /walk-key|static-token|bridge-token|rentcast-key|127\.0\.0\.1/,
      );
    },
  );

  it('does not wait for a vendor that never answers longer than its deadline', async () => {
    const { anna } = await withVendors({ zillow: VendorStub.start(() => ({ silent: true })) });
    const { body } = await anna.post('/api/properties/search', home);
    expect(statuses(body)).toMatchObject({ MLS: 'ok', Zillow: 'failed', 'Walk Score': 'ok' });
    expect(body.search_results.basic_info.price).toBe(512_300);
  });

  it('asks the vendors once in five minutes for the same question, and again for each brokerage', async () => {
    const { app, anna, rentals } = await withVendors();
    await Promise.all([1, 2, 3].map(() => anna.post('/api/properties/search', home)));
    await anna.post('/api/properties/search', { ...home, city: 'AUSTIN', zip_code: '78701-1234' });
    expect(rentals.requests).toHaveLength(1);
    await (await app.signUp()).post('/api/properties/search', home);
    expect(rentals.requests).toHaveLength(2);
  });

  it('asks a vendor that failed again the next time', async () => {
    const { anna, zillow } = await withVendors({ zillow: down() });
    await anna.post('/api/properties/search', home);
    zillow.answers = () => ({ json: { success: true, status: 200, bundle: [aZestimate()] } });
    expect(
      (await anna.post('/api/properties/search', home)).body.search_results.financial_info.zestimate,
    ).toBe(512_300);
  });

  it('shows no estimate beside a listing whose seller forbids them', async () => {
    const { anna } = await withVendors({
      mls: startReso({ rows: [aResoRow({ InternetAutomatedValuationDisplayYN: false })] }),
    });
    const { body } = await anna.post('/api/properties/search', home);
    expect(body.search_results.financial_info).toMatchObject({
      zestimate: null,
      zestimate_low: null,
      rent_estimate: null,
    });
    expect(JSON.stringify(body)).not.toMatch(/2450|1620/);
    expect(body.sources[1].message).toContain('does not allow');
  });

  it('never mixes demo homes in when only one vendor is configured', async () => {
    const walk = await startWalkScore();
    running.push(walk);
    const { anna } = await started({
      WALKSCORE_BASE_URL: walk.url,
      WALKSCORE_API_KEY: 'walk-key',
      FETCH_ALLOW_HOSTS: walk.host,
    });
    const { body } = await anna.post('/api/properties/search', {
      address: '123 Main St',
      city: 'San Francisco',
      state: 'CA',
    });
    expect(statuses(body)).toEqual({
      MLS: 'not_configured',
      Zillow: 'not_configured',
      Rentals: 'not_configured',
      'Walk Score': 'no_match',
      Schools: 'not_configured',
    });
    expect(body.matches).toEqual([]);
  });
});

it("A brokerage's own keys make its searches real, and nobody else's", async () => {
  const mls = await startReso({ rows });
  running.push(mls);
  const { app, anna } = await started({ FETCH_ALLOW_HOSTS: mls.host });
  const ben = await app.signUp();
  const kept = await anna.put('/api/integrations/mls', {
    values: { base_url: `${mls.url}/reso`, token: 'static-token' },
  });
  expect(kept.status).toBe(200);
  const [hers, his] = [
    await anna.post('/api/properties/search', home),
    await ben.post('/api/properties/search', home),
  ];
  expect([hers.body.search_results.basic_info.listing_id, statuses(hers.body)]).toEqual([
    'MLS-9001',
    {
      MLS: 'ok',
      Zillow: 'not_configured',
      Rentals: 'not_configured',
      'Walk Score': 'not_configured',
      Schools: 'not_configured',
    },
  ]);
  expect([his.body.matches, statuses(his.body).MLS]).toEqual([[], 'no_match']);
});

it('A listing whose seller hides the address is shown and saved without it, and nobody else is asked about it', async () => {
  const { anna, rentals, zillow } = await withVendors({
    mls: startReso({ rows: [aResoRow({ InternetAddressDisplayYN: false })] }),
  });
  const { body } = await anna.post('/api/properties/search', { city: 'Austin', state: 'TX' });
  expect(body.matches).toMatchObject([{ listing_id: 'MLS-9001', address: '', city: 'Austin' }]);
  const saved = (
    await anna.post('/api/properties/save-search-result', { match_id: body.matches[0].match_id })
  ).body;
  expect(saved).toMatchObject({ address: 'Undisclosed address', latitude: null, listing_id: 'MLS-9001' });
  await anna.get(`/api/properties/${saved.property_id}/market-analysis`);
  expect(JSON.stringify([body, saved])).not.toMatch(/Main/);
  expect([zillow.requests, rentals.requests]).toEqual([[], []]);
});

describe('A search result', () => {
  it('becomes a listing with its history and sources, but without the estimates, and only once', async () => {
    const { anna } = await withVendors();
    const { matches } = (await anna.post('/api/properties/search', home)).body;
    const { status, body } = await anna.post('/api/properties/save-search-result', {
      match_id: matches[0].match_id,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      address: '123 N Main St',
      city: 'Austin',
      price: 512_300,
      bedrooms: 3,
      bathrooms: 2.5,
      square_feet: 1850,
      standard_status: 'Active',
      listing_id: 'MLS-9001',
      hoa_fee_cents: 12_550,
      list_office_name: 'Sample Brokers',
      data_sources: ['MLS', 'Rentals'],
      fact_sources: { price: { source: 'MLS', as_of: '2026-11-01T09:00:00.000Z' } },
    });
    expect(body.price_history).toHaveLength(3);
    expect(JSON.stringify(body)).not.toMatch(/1620|2450|walk/);
    const again = await anna.post('/api/properties/save-search-result', { match_id: matches[0].match_id });
    expect([again.status, again.body.error, again.body.details[0].property_id]).toEqual([
      409,
      'conflict',
      body.property_id,
    ]);
  });

  it('that somebody corrects by hand no longer claims the source for that fact', async () => {
    const { anna } = await unconfigured();
    const property_id = await savedDemoHome(anna);
    const { body } = await anna.patch(`/api/properties/${property_id}`, { price: 440_000 });
    expect(Object.keys(body.fact_sources)).toContain('bedrooms');
    expect(Object.keys(body.fact_sources)).not.toContain('price');
    expect(body.price_history.at(-1)).toMatchObject({
      price: 440_000,
      event: 'price_changed',
      source: 'manual',
    });
  });

  it('of another brokerage cannot be saved', async () => {
    const { app, anna } = await unconfigured();
    const ben = await app.signUp();
    const { matches } = (await anna.post('/api/properties/search', { zip_code: '94102' })).body;
    for (const match_id of [matches[0].match_id, crypto.randomUUID()])
      expect((await ben.post('/api/properties/save-search-result', { match_id })).status).toBe(404);
    expect((await ben.get('/api/properties')).body).toEqual([]);
  });

  it('brings its photos into our own storage', async () => {
    const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#1f5f5b' } })
      .jpeg()
      .toBuffer();
    const gallery = await VendorStub.start(({ path }) =>
      path === '/gone.jpg' ? { status: 404 } : { bytes: picture },
    );
    running.push(gallery);
    const media = ['a.jpg', 'gone.jpg', 'b.jpg'].map((name, Order) => ({
      MediaURL: `${gallery.url}/${name}`,
      Order,
      MediaCategory: 'Photo',
      ShortDescription: name,
    }));
    const mls = await startReso({ rows: [aResoRow({ Media: media })] });
    running.push(mls);
    const { anna } = await started({
      MLS_BASE_URL: `${mls.url}/reso`,
      MLS_TOKEN: 'static-token',
      FETCH_ALLOW_HOSTS: `${mls.host},${gallery.host}`,
    });
    const { matches } = (await anna.post('/api/properties/search', home)).body;
    const { property_id } = (
      await anna.post('/api/properties/save-search-result', { match_id: matches[0].match_id })
    ).body;
    const photos = await eventually(
      async () => (await anna.get(`/api/properties/${property_id}`)).body.photos,
      (found) => found.length === 2,
    );
    expect(photos.map(({ caption }: { caption: string }) => caption)).toEqual(['a.jpg', 'b.jpg']);
    expect((await anna.raw('GET', photos[0].url)).headers.get('content-type')).toBe('image/webp');
  });
});

describe('A market analysis', () => {
  it('computes the position of the price from real comparables', async () => {
    const { anna } = await unconfigured();
    const property_id = await savedDemoHome(anna);
    const { status, body } = await anna.get(`/api/properties/${property_id}/market-analysis`);
    expect(status).toBe(200);
    // By hand: 469000/2040, 431500/1960 within the zip code are two; 518000/2420 comes with the city.
    expect(body.comparables.map(({ listing_id }: { listing_id: string }) => listing_id)).toEqual([
      'DEMO-SF-02',
      'DEMO-SF-03',
      'DEMO-SF-04',
    ]);
    expect(body).toMatchObject({
      price_per_square_foot: 214.29,
      median_price_per_square_foot: 220.15,
      price_position_percent: -2.7,
      rent_estimate: 2800,
      gross_rent_yield_percent: 7.5,
    });
    expect(body.price_history).toHaveLength(3);
    expect(body.comparables[0].distance_miles).toBeCloseTo(0.12, 2);
  });

  it("counts the brokerage's own listings, and follows a changed price at once", async () => {
    const { anna } = await unconfigured();
    const own = { city: 'Springfield', state: 'IL', zip_code: '62701', property_type: 'House', bedrooms: 3 };
    const subject = (
      await anna.post('/api/properties', { ...own, address: '1 A St', price: 200_000, square_feet: 1000 })
    ).body;
    await anna.post('/api/properties', { ...own, address: '2 B St', price: 220_000, square_feet: 1100 });
    await anna.post('/api/properties', {
      ...own,
      address: '3 C St',
      price: 100_000,
      square_feet: 1000,
      status: 'off_market',
    });
    await anna.post('/api/properties', { ...own, address: '4 D St', price: 900_000, square_feet: 5000 });
    const analysis = async () =>
      (await anna.get(`/api/properties/${subject.property_id}/market-analysis`)).body;
    expect(await analysis()).toMatchObject({
      median_price_per_square_foot: 200,
      price_position_percent: 0,
      rent_estimate: null,
      gross_rent_yield_percent: null,
    });
    await anna.patch(`/api/properties/${subject.property_id}`, { price: 250_000 });
    expect(await analysis()).toMatchObject({ price_per_square_foot: 250, price_position_percent: 25 });
  });

  it('says nothing it cannot compute', async () => {
    const { anna } = await unconfigured();
    const { property_id } = (
      await anna.post('/api/properties', { address: '1 A St', city: 'Nowhere', state: 'ND' })
    ).body;
    expect((await anna.get(`/api/properties/${property_id}/market-analysis`)).body).toMatchObject({
      price_per_square_foot: null,
      comparables: [],
      median_price_per_square_foot: null,
      price_position_percent: null,
      gross_rent_yield_percent: null,
    });
  });
});

/** Asks again until it is so; fails with the last answer after ten seconds. */
async function eventually<T>(ask: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  let value = await ask();
  while (!isSo(value) && Date.now() < end) value = await ask();
  expect(isSo(value)).toBe(true);
  return value;
}
