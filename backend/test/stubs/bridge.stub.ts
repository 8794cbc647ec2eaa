import { VendorStub } from './vendor.stub';

type Row = Record<string, unknown>;

/** A valuation as `zestimates_v2` sends it: no beds, no area, many nulls. */
export const aZestimate = (values: Row = {}): Row => ({
  id: 'z1',
  zpid: '12345678',
  address: '123 N Main St',
  houseNumber: '123',
  directionPrefix: 'N',
  streetName: 'Main',
  streetSuffix: 'St',
  directionSuffix: null,
  unitPrefix: null,
  unitNumber: null,
  city: 'Austin',
  state: 'TX',
  postalCode: '78701',
  Latitude: 30.27,
  Longitude: -97.74,
  zestimate: 512_300,
  lowPercent: 5,
  highPercent: 6,
  timestamp: '2026-11-01T00:00:00.000Z',
  rentalZestimate: 2450,
  zillowUrl: 'https://www.zillow.com/homedetails/12345678_zpid/',
  ...values,
});

/**
 * Bridge's Zestimates with server token `bridge-token`. Finds by the letter of `address`, so another
 * spelling finds nothing; `always` rows come back whatever is asked, as `near` searches do.
 */
export const startBridge = (rows: Row[], always: Row[] = []): Promise<VendorStub> =>
  VendorStub.start(({ path, query, headers }) => {
    if (headers.authorization !== 'Bearer bridge-token')
      return {
        status: 401,
        json: { success: false, status: 401, bundle: { name: 'Unauthorized', message: 'Invalid token' } },
      };
    if (path !== '/zestimates_v2/zestimates')
      return { status: 404, json: { success: false, status: 404, bundle: {} } };
    const bundle = [...rows.filter((row) => row['address'] === query.get('address')), ...always];
    return {
      headers: { 'Application-RateLimit-Remaining': '4999', 'Burst-RateLimit-Remaining': '333' },
      json: { success: true, status: 200, bundle, total: bundle.length },
    };
  });
