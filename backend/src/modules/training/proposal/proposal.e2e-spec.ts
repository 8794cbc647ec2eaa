import { listingPage, page } from '../../../../test/files/pages';
import { type Site, startSite } from '../../../../test/files/site';
import { soon } from '../../../../test/soon';
import { type SignedIn, startApp, type TestApp } from '../../../../test/harness';

let site: Site;
let app: TestApp;
let anna: SignedIn;

beforeAll(async () => {
  site = await startSite({
    '/42-juniper': listingPage,
    '/about': page('About us', ['We have sold homes since 1987.']),
    '/open-graph': `<!doctype html><html><head><title>9 Birch Way</title>
      <meta property="og:street-address" content="9 Birch Way"><meta property="og:locality" content="Fairhaven">
      <meta property="product:price:amount" content="640000"><meta property="product:price:currency" content="USD">
      </head><body><main><h1>9 Birch Way</h1><p>A cottage behind the dunes, five minutes from the pier.</p></main></body></html>`,
  });
  app = await startApp({ FETCH_ALLOW_HOSTS: site.host });
  anna = await app.signUp();
});
afterAll(async () => {
  await app.stop();
  await site.stop();
});

const learn = async (path: string): Promise<string> => {
  const { status, body } = await anna.post('/api/training/url-content', { url: site.url + path });
  if (status === 200) return body.source_id;
  // A busy machine may take longer than the request waits.
  const { job_id, source_id } = body.job;
  const job = () => anna.get(`/api/training/jobs/${job_id}`);
  await soon(job, (answer) => answer.body.status === 'completed');
  return source_id;
};
const proposalOf = (source: string) => anna.get(`/api/training/sources/${source}/proposed-property`);
const accept = (source: string, corrections: Record<string, unknown> = {}) =>
  anna.post(`/api/training/sources/${source}/proposed-property/accept`, corrections);

describe('A page that describes a home', () => {
  it('is known as one among the sources, so that nobody asks the others for a listing', async () => {
    const describesHome = async (path: string) =>
      (await anna.get(`/api/training/sources/${await learn(path)}`)).body.describes_home;
    expect([await describesHome('/42-juniper'), await describesHome('/about')]).toEqual([true, false]);
  });

  it('proposes a listing with its facts, features and photos', async () => {
    const { status, body } = await proposalOf(await learn('/42-juniper'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      address: '42 Juniper Court',
      city: 'Fairhaven',
      state: 'CA',
      zip_code: '90000',
      price: 875_000,
      bedrooms: 4,
      bathrooms: 2.5,
      square_feet: 2350,
      year_built: 1998,
      missing: [],
      property_id: null,
    });
    expect(body.features).toContain('Heated pool');
    expect((body.photos as { url: string }[]).map(({ url }) => url)).toContain(`${site.url}/img/kitchen.jpg`);
  });

  it('becomes a listing when a person accepts it, with corrections, once', async () => {
    const source = await learn('/42-juniper');
    const { status, body } = await accept(source, { price: 860_000, photos: [] });
    expect(status).toBe(201);
    expect((await anna.get(`/api/properties/${body.property_id}`)).body).toMatchObject({
      address: '42 Juniper Court',
      price: 860_000,
      bedrooms: 4,
      data_sources: ['Website'],
    });
    expect((await anna.get(`/api/training/sources/${source}`)).body.property_id).toBe(body.property_id);
    expect((await proposalOf(source)).body.property_id).toBe(body.property_id);
    expect((await accept(source)).status).toBe(409);
    await anna.delete(`/api/properties/${body.property_id}`);
  });

  it('asks for what the page does not tell', async () => {
    const source = await learn('/open-graph');
    expect((await proposalOf(source)).body).toMatchObject({ price: 640_000, missing: ['state'] });
    expect(await accept(source)).toMatchObject({ status: 400, body: { details: [{ field: 'state' }] } });
    expect((await accept(source, { state: 'CA' })).status).toBe(201);
  });

  it('is not every page, and nobody else’s', async () => {
    expect((await proposalOf(await learn('/about'))).status).toBe(404);
    const ben = await app.signUp({ org_name: 'Bay Brokers' });
    const source = await learn('/42-juniper');
    expect((await ben.get(`/api/training/sources/${source}/proposed-property`)).status).toBe(404);
    expect((await ben.post(`/api/training/sources/${source}/proposed-property/accept`)).status).toBe(404);
  });
});
