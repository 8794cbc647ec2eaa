import { aRentEstimate, startRentCast } from '../../../test/stubs/rentcast.stub';
import { aServerWith } from '../../../test/stubs/vendor-rig';
import { inTurn, VendorStub } from '../../../test/stubs/vendor.stub';
import { RentCastSource } from './rentcast.source';

const place = { address: '123 N Main St', city: 'Austin', state: 'TX', zipCode: '78701' };
const line = '123 N Main St, Austin, TX, 78701';
const running: VendorStub[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((stub) => stub.stop()));
});

async function rentalsAt(starting: Promise<VendorStub>, key = 'rentcast-key'): Promise<RentCastSource> {
  const stub = await starting;
  running.push(stub);
  const { env, keys, outbound } = aServerWith({ RENTCAST_BASE_URL: stub.url, RENTCAST_API_KEY: key }, stub);
  return new RentCastSource(env, keys, outbound);
}

describe('A rent estimate', () => {
  it('comes with its range, what it rests on and what is recorded of the home, without the owner', async () => {
    const answer = await (await rentalsAt(startRentCast({ [line]: aRentEstimate() }))).ask(place);
    expect(answer?.facts).toMatchObject({
      rent: 1620,
      low: 1550,
      high: 1690,
      basedOn: 1,
      lastSale: { day: '2024-11-18', price: 270_000, event: 'recorded_sale' },
      home: {
        propertyType: 'Single Family',
        bedrooms: 4,
        bathrooms: 2,
        squareFeet: 1878,
        lotSizeSquareFeet: 8843,
        yearBuilt: 1973,
      },
    });
    expect(JSON.stringify(answer)).not.toContain('Not To Be Shown');
    expect(answer?.attribution.text).toContain('RentCast, based on 1 similar listing;');
  });

  it.each([
    [
      'a studio with two and a half baths',
      { subjectProperty: { addressLine1: '123 N Main St', bedrooms: 0, bathrooms: 2.5 } },
      { home: { bedrooms: 0, bathrooms: 2.5 } },
    ],
    [
      'an answer of the older shape',
      { subjectProperty: undefined, latitude: 30.1, longitude: -97.1 },
      { latitude: 30.1, longitude: -97.1, home: {} },
    ],
    ['an estimate without comparables', { comparables: [] }, { basedOn: 0 }],
  ])('is read from %s', async (_, values, facts) => {
    expect(
      (await (await rentalsAt(startRentCast({ [line]: aRentEstimate(values) }))).ask(place))?.facts,
    ).toMatchObject(facts);
  });

  it('says nothing of the home when RentCast answers about another one', async () => {
    const other = aRentEstimate({ subjectProperty: { addressLine1: '125 N Main St', bedrooms: 9 } });
    expect(
      (await (await rentalsAt(startRentCast({ [line]: other }))).ask(place))?.facts.home.bedrooms,
    ).toBeUndefined();
  });

  it('is none, without being a failure, where RentCast has no data', async () => {
    expect(await (await rentalsAt(startRentCast({}))).ask(place)).toBeNull();
  });

  it('comes at the second try after a 429', async () => {
    const busy = VendorStub.start(
      inTurn({ status: 429, headers: { 'retry-after': '0' } }, { json: aRentEstimate() }),
    );
    expect((await (await rentalsAt(busy)).ask(place))?.facts.rent).toBe(1620);
  });

  it.each([
    ['a bad key', startRentCast({}), 'wrong', 'refuses the key'],
    [
      'a bad question',
      VendorStub.start(inTurn({ status: 400, json: { message: 'address' } })),
      'rentcast-key',
      'did not accept',
    ],
    ['500', VendorStub.start(inTurn({ status: 500 })), 'rentcast-key', 'problem of its own'],
    ['504', VendorStub.start(inTurn({ status: 504 })), 'rentcast-key', 'problem of its own'],
  ])('is not there for %s, and the reason is', async (_, starting, key, words) => {
    await expect((await rentalsAt(starting, key)).ask(place)).rejects.toThrow(words);
  });
});
