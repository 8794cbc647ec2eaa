import { type Answer, type SignedIn, startApp, type TestApp } from '../../../test/harness';
import { openHouse, Visitor } from '../../../test/visitors';

let app: TestApp;
let anna: SignedIn;
let ben: SignedIn;

beforeAll(async () => {
  app = await startApp();
  [anna, ben] = [await app.signUp(), await app.signUp({ org_name: 'Bay Brokers' })];
});

afterAll(async () => {
  await app.stop();
});

const aProperty = (over: Record<string, unknown> = {}) => ({
  address: '12 Oak Lane',
  city: 'San Francisco',
  state: 'CA',
  zip_code: '94102',
  property_type: 'Single Family Residence',
  price: 455_000.5,
  bedrooms: 3,
  bathrooms: 2.5,
  square_feet: 2000,
  description: 'A house with a garden.',
  features: ['Garden'],
  ...over,
});

const added = async (who: SignedIn, over: Record<string, unknown> = {}) => {
  const { status, body } = await who.post('/api/properties', aProperty(over));
  expect(status).toBe(201);
  return body;
};

describe('A listing', () => {
  it('is kept with every fact it was given, and answers null for what nobody said', async () => {
    const rich = {
      data_sources: ['MLS'],
      year_built: 1998,
      lot_size_square_feet: 3200,
      garage_spaces: 1,
      stories: 2,
      hoa_fee_cents: 0,
      hoa_frequency: 'Monthly',
      tax_annual_cents: 531_000,
      heating: ['Forced Air'],
      cooling: [],
      appliances: ['Dishwasher'],
      parking: 'One space',
      pets_allowed: 'Cats OK',
      listing_id: 'MLS-77',
      latitude: 37.7793,
      longitude: -122.4193,
      list_agent_name: 'Robin Sample',
      list_office_name: 'Sample Brokers',
      list_office_phone: '415-555-0110',
      virtual_tour_url: 'https://tour.example.com/1',
    };
    const property = await added(anna, rich);
    expect(property).toMatchObject({
      ...aProperty(),
      ...rich,
      status: 'active',
      standard_status: 'Active',
      price_per_square_foot: 227.5,
      photos: [],
    });
    expect((await anna.get(`/api/properties/${property.property_id}`)).body).toEqual(property);
    const plain = await added(anna, { price: null, bedrooms: null });
    expect(plain).toMatchObject({
      price: null,
      bedrooms: null,
      year_built: null,
      hoa_fee_cents: null,
      price_per_square_foot: null,
      price_history: [],
      heating: [],
    });
  });

  it('changes field by field, forgets what is set to null and keeps the rest', async () => {
    const { property_id } = await added(anna, { bedrooms: 3, parking: 'Garage' });
    const { status, body } = await anna.patch(`/api/properties/${property_id}`, {
      bedrooms: 4,
      parking: null,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...aProperty(), bedrooms: 4, parking: null });
  });

  it('records what happens to its price, and nothing when the price stays', async () => {
    const { property_id } = await added(anna, { price: 500_000 });
    await anna.patch(`/api/properties/${property_id}`, { price: 500_000, description: 'New words.' });
    await anna.patch(`/api/properties/${property_id}`, { price: 480_000 });
    const { price_history } = (await anna.get(`/api/properties/${property_id}`)).body;
    const today = new Date().toISOString().slice(0, 10);
    expect(price_history).toEqual([
      { date: today, price: 500_000, event: 'listed', source: 'manual' },
      { date: today, price: 480_000, event: 'price_changed', source: 'manual' },
    ]);
  });

  it.each([
    [{ status: 'sold' }, { status: 'sold', standard_status: 'Closed' }],
    [
      { standard_status: 'Active Under Contract' },
      { status: 'pending', standard_status: 'Active Under Contract' },
    ],
    [
      { standard_status: 'Hold', status: 'off_market' },
      { status: 'off_market', standard_status: 'Hold' },
    ],
  ])('given %j has both statuses', async (wish, statuses) => {
    expect(await added(anna, wish)).toMatchObject(statuses);
  });

  it('is refused with statuses that contradict each other', async () => {
    const { status, body } = await anna.post(
      '/api/properties',
      aProperty({ status: 'active', standard_status: 'Closed' }),
    );
    expect([status, body.error, body.details[0].field]).toEqual([
      400,
      'validation_failed',
      'standard_status',
    ]);
  });

  it('is gone after it was deleted', async () => {
    const { property_id } = await added(anna);
    expect((await anna.delete(`/api/properties/${property_id}`)).status).toBe(204);
    expect((await anna.get(`/api/properties/${property_id}`)).status).toBe(404);
    expect((await anna.delete(`/api/properties/${property_id}`)).status).toBe(404);
  });
});

it('A listing that is talked about can go: the conversation, the lead, the chatbot and the printed code stay', async () => {
  const { owner, botId, propertyId } = await openHouse(app);
  const { body: code } = await owner.post('/api/qr-codes', { bot_id: botId, property_id: propertyId });
  const visitor = await Visitor.of(app, botId, { property_id: propertyId });
  await visitor.ask('How many bedrooms?');
  expect((await visitor.leaveContact({ email: 'maya@example.com' })).status).toBe(201);
  expect((await owner.delete(`/api/properties/${propertyId}`)).status).toBe(204);
  expect((await owner.get(`/api/chatbots/${botId}`)).body).toMatchObject({
    status: 'active',
    property_ids: [],
  });
  expect((await owner.get('/api/conversations')).body).toMatchObject([
    { conversation_id: visitor.conversationId, property_id: null },
  ]);
  expect((await owner.get('/api/leads')).body).toHaveLength(1);
  expect((await app.visitor.raw('GET', new URL(code.qr_data).pathname)).status).toBe(302);
  expect((await visitor.ask('How many bedrooms?')).status).toBe(200);
});

it('A chatbot cannot be given a listing of another brokerage', async () => {
  const { owner, botId } = await openHouse(app);
  const { property_id } = await added(ben);
  for (const id of [property_id, crypto.randomUUID()])
    expect((await owner.patch(`/api/chatbots/${botId}`, { property_ids: [id] })).status).toBe(404);
});

describe('Bad input', () => {
  it('is told field by field, all at once', async () => {
    const { status, body } = await anna.post('/api/properties', {
      city: '',
      state: 7,
      price: -1,
      bathrooms: 2.55,
      bedrooms: 1.5,
      features: 'garden',
      year_built: 99,
      virtual_tour_url: 'javascript:alert(1)',
      latitude: 91,
    });
    expect([status, body.error]).toEqual([400, 'validation_failed']);
    expect([...new Set(body.details.map(({ field }: { field: string }) => field))].sort()).toEqual([
      'address',
      'bathrooms',
      'bedrooms',
      'city',
      'features',
      'latitude',
      'price',
      'state',
      'virtual_tour_url',
      'year_built',
    ]);
  });

  it.each([
    'organization_id',
    'property_id',
    'created_at',
    'fact_sources',
    'search_text',
    'hides_estimates',
    'source_photos',
    'attribution',
    'owner',
  ])('does not smuggle %s in', async (field) => {
    const { property_id } = await added(anna);
    for (const { status, body } of [
      await anna.post('/api/properties', aProperty({ [field]: ben.organizationId })),
      await anna.patch(`/api/properties/${property_id}`, { [field]: ben.organizationId }),
    ])
      expect([status, body.details]).toEqual([
        400,
        [{ field, message: `${field} is not a field of this request` }],
      ]);
  });

  it.each([
    '🏡 Haus & "Hof"',
    'شارع الملك ١٢',
    'a\u200bb',
    "'; DROP TABLE properties; --",
    '{{7*7}}<script>',
    '𠮷野家',
  ])('survives as text: %s', async (text) => {
    const { property_id } = await added(anna, {
      address: text,
      description: text,
      features: [text],
      list_agent_name: text,
    });
    expect((await anna.get(`/api/properties/${property_id}`)).body).toMatchObject({
      address: text,
      description: text,
      features: [text],
      list_agent_name: text,
    });
  });

  it.each(['with a NUL \u0000 in it', 'half an emoji \ud83c'])('%j is refused, not stored', async (text) => {
    const { status, body } = await anna.post('/api/properties', aProperty({ description: text }));
    expect([status, body.details[0].field]).toEqual([400, 'description']);
  });
});

describe('The list', () => {
  it('comes newest first, page by page, each listing once', async () => {
    const carla = await app.signUp();
    for (let i = 1; i <= 5; i++) await added(carla, { address: `${i} Page St` });
    const seen: string[] = [];
    let path: string | undefined = '/api/properties?limit=2';
    while (path) {
      const { body, headers }: Answer<{ address: string }[]> = await carla.get(path);
      seen.push(...body.map(({ address }) => address));
      path = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(['5 Page St', '4 Page St', '3 Page St', '2 Page St', '1 Page St']);
  });

  it('finds by address, city, zip code and MLS number in any case, and by status', async () => {
    const carla = await app.signUp();
    await added(carla, { address: '1 Élan Way', listing_id: 'ABC-1' });
    await added(carla, { address: '2 Other Rd', city: 'Oakland', zip_code: '94601', status: 'sold' });
    const found = async (query: string) =>
      (await carla.get<{ address: string }[]>(`/api/properties?${query}`)).body.map(({ address }) => address);
    expect(await found('q=élan')).toEqual(['1 Élan Way']);
    expect(await found('q=OAK')).toEqual(['2 Other Rd']);
    expect(await found('q=abc-1')).toEqual(['1 Élan Way']);
    expect(await found('q=946')).toEqual(['2 Other Rd']);
    expect(await found('q=1%25way')).toEqual([]);
    expect(await found('status=sold')).toEqual(['2 Other Rd']);
    expect(await found('status=sold&q=way')).toEqual([]);
    expect((await carla.get('/api/properties?status=haunted')).status).toBe(400);
  });
});

describe('Another brokerage', () => {
  it('sees nothing, and cannot tell a listing of others from one that never was', async () => {
    const { property_id } = await added(anna, { description: 'MARKER-OF-ANNA' });
    const never = crypto.randomUUID();
    for (const [method, path, body] of [
      ['get', ''],
      ['patch', '', { price: 1 }],
      ['delete', ''],
      ['get', '/market-analysis'],
      ['delete', `/photos/${never}`],
    ] as const) {
      const [real, unreal] = await Promise.all(
        [property_id, never].map((id) => ben[method](`/api/properties/${id}${path}`, body as never)),
      );
      expect(real?.status).toBe(404);
      expect({ ...real?.body, request_id: '' }).toEqual({ ...unreal?.body, request_id: '' });
    }
    expect(JSON.stringify((await ben.get('/api/properties')).body)).not.toContain('MARKER-OF-ANNA');
    expect((await anna.get(`/api/properties/${property_id}`)).body.price).toBe(455_000.5);
  });

  it('is asked to sign in without a token', async () => {
    expect((await app.visitor.get('/api/properties')).status).toBe(401);
    expect((await app.visitor.post('/api/properties/search', { zip_code: '94102' })).status).toBe(401);
  });
});

it('An agent works with listings as an admin does', async () => {
  const agent = await app.signUpAgent(anna);
  const { property_id } = await added(agent);
  expect((await anna.get(`/api/properties/${property_id}`)).status).toBe(200);
});
