import { VendorStub } from './vendor.stub';

/** A rent estimate as `GET /avm/rent/long-term` sends it. */
export const aRentEstimate = (values: Record<string, unknown> = {}): Record<string, unknown> => ({
  rent: 1620,
  rentRangeLow: 1550,
  rentRangeHigh: 1690,
  subjectProperty: {
    id: '123-N-Main-St,-Austin,-TX-78701',
    formattedAddress: '123 N Main St, Austin, TX 78701',
    addressLine1: '123 N Main St',
    addressLine2: null,
    city: 'Austin',
    state: 'TX',
    zipCode: '78701',
    latitude: 30.2,
    longitude: -97.7,
    propertyType: 'Single Family',
    bedrooms: 4,
    bathrooms: 2,
    squareFootage: 1878,
    lotSize: 8843,
    yearBuilt: 1973,
    lastSaleDate: '2024-11-18T00:00:00.000Z',
    lastSalePrice: 270_000,
    owner: { names: ['Not To Be Shown'] },
  },
  comparables: [
    {
      id: 'c1',
      price: 1627,
      bedrooms: 3,
      bathrooms: 2,
      squareFootage: 1835,
      distance: 0.4359,
      correlation: 0.9873,
    },
  ],
  ...values,
});

/** RentCast with key `rentcast-key`; knows the addresses given, anything else is its 404 "no data". */
export const startRentCast = (estimates: Record<string, unknown>): Promise<VendorStub> =>
  VendorStub.start(({ path, query, headers }) => {
    if (headers['x-api-key'] !== 'rentcast-key')
      return {
        status: 401,
        json: { status: 401, error: 'auth/api-key-invalid', message: 'Invalid API key' },
      };
    const estimate = path === '/avm/rent/long-term' ? estimates[query.get('address') ?? ''] : undefined;
    return estimate
      ? { json: estimate }
      : { status: 404, json: { status: 404, error: 'resource/not-found', message: 'No data found' } };
  });
