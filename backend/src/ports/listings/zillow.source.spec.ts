import { aZestimate, startBridge } from '../../../test/stubs/bridge.stub';
import { aServerWith } from '../../../test/stubs/vendor-rig';
import { inTurn, VendorStub } from '../../../test/stubs/vendor.stub';
import { ZillowSource } from './zillow.source';

const place = { address: '123 N Main St', city: 'Austin', state: 'TX', zipCode: '78701' };
const running: VendorStub[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((stub) => stub.stop()));
});

async function zillowAt(starting: Promise<VendorStub>, token = 'bridge-token'): Promise<ZillowSource> {
  const stub = await starting;
  running.push(stub);
  const { env, keys, outbound } = aServerWith({ ZILLOW_BASE_URL: stub.url, ZILLOW_TOKEN: token }, stub);
  return new ZillowSource(env, keys, outbound);
}

describe('A Zestimate', () => {
  it('comes with its range, its date, its name and its link', async () => {
    const answer = await (await zillowAt(startBridge([aZestimate()]))).ask(place);
    expect(answer?.facts).toMatchObject({
      zestimate: 512_300,
      low: 486_685,
      high: 543_038,
      rentZestimate: 2450,
      valuedAt: '2026-11-01T00:00:00.000Z',
    });
    expect(answer?.attribution.text).toMatch(/Zestimate® .* by Zillow of 2026-11-01.*not an appraisal/);
    expect(answer?.attribution.url).toBe('https://www.zillow.com/homedetails/12345678_zpid/');
  });

  it('may be missing although Zillow knows the home', async () => {
    const answer = await (
      await zillowAt(startBridge([aZestimate({ zestimate: null, rentalZestimate: null })]))
    ).ask(place);
    expect(answer?.facts).toMatchObject({ zestimate: null, rentZestimate: null });
    expect(answer?.facts.low).toBeUndefined();
  });

  it('has no range when the percentages cannot be percentages', async () => {
    const answer = await (
      await zillowAt(startBridge([aZestimate({ lowPercent: 25_000, highPercent: 31_000 })]))
    ).ask(place);
    expect(answer?.facts.low).toBeUndefined();
  });

  it.each(['123 North Main Street', '123 n main st.', '123 N Main St'])(
    'is found for %s',
    async (address) => {
      const zillow = await zillowAt(startBridge([aZestimate()]));
      expect((await zillow.ask({ ...place, address }))?.facts.zestimate).toBe(512_300);
    },
  );

  it.each([
    ['next door', { houseNumber: '125' }],
    ['in another state', { state: 'OK' }],
    ['in another zip code', { postalCode: '78702' }],
    ['in another street', { streetName: 'Maine' }],
    ['on the other side of town', { directionPrefix: 'S' }],
    ['in a flat of the building', { unitNumber: '4' }],
  ])('is not taken from a home %s', async (_, values) => {
    const zillow = await zillowAt(startBridge([], [aZestimate(values)]));
    expect(await zillow.ask(place)).toBeNull();
  });

  it('is the one of the unit asked for', async () => {
    const units = ['1', '2'].map((unitNumber, i) => aZestimate({ unitNumber, zestimate: 300_000 + i }));
    const zillow = await zillowAt(startBridge([], units));
    expect((await zillow.ask({ ...place, address: '123 N Main St Unit 2' }))?.facts.zestimate).toBe(300_001);
  });

  it.each([
    ['a bad token', startBridge([]), 'wrong', 'refuses the key'],
    [
      'a dataset outside the agreement',
      VendorStub.start(inTurn({ status: 403, json: { success: false } })),
      'bridge-token',
      'refuses the key',
    ],
    [
      '503',
      VendorStub.start(inTurn({ status: 503, text: '<html></html>' })),
      'bridge-token',
      'problem of its own',
    ],
    [
      'HTML under 200',
      VendorStub.start(inTurn({ text: '<html></html>' })),
      'bridge-token',
      'could not be read',
    ],
    [
      'a burst limit',
      VendorStub.start(
        inTurn({ status: 429, headers: { 'Retry-After': '0', 'Burst-RateLimit-Remaining': '0' } }),
      ),
      'bridge-token',
      'too many requests',
    ],
  ])('is not there for %s, and the reason is', async (_, starting, token, words) => {
    await expect((await zillowAt(starting, token)).ask(place)).rejects.toThrow(words);
  });
});
