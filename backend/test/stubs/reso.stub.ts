import { type StubAnswer, type StubRequest, VendorStub } from './vendor.stub';

type Row = Record<string, unknown>;

/** What this server can do; RESO servers differ in just these ways. */
export interface ResoOptions {
  rows: Row[];
  /** Needs client credentials; each token is good for this many calls. */
  callsPerToken?: number;
  expandsMedia?: boolean;
  hasFunctions?: boolean;
  /** Fields the server does not know: naming one in $select is a 400. */
  unknownFields?: string[];
  statuses?: 'text' | 'enum';
  pageSize?: number;
  /** Origin written into nextLink instead of the server's own. */
  nextLinkOrigin?: string;
}

/** A RESO Web API (Core 2.1, Data Dictionary 2.0) with static token `static-token` or OAuth client `client`/`client-secret`. */
export async function startReso(options: ResoOptions): Promise<VendorStub> {
  const tokens = new Map<string, number>([['static-token', Infinity]]);
  let issued = 0;
  const stub = await VendorStub.start((request) => {
    if (request.path === '/oauth/token') return issueToken(request);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const left = tokens.get(token) ?? 0;
    if (left <= 0) return fault(401, '40101', 'Invalid token');
    tokens.set(token, left - 1);
    if (request.path === '/reso/Property') return properties(request);
    if (request.path === '/reso/Media') return media(request);
    return fault(404, '40400', 'No such resource');
  });
  return stub;

  function issueToken({ body }: StubRequest): StubAnswer {
    const form = new URLSearchParams(body);
    if (
      form.get('grant_type') !== 'client_credentials' ||
      form.get('client_id') !== 'client' ||
      form.get('client_secret') !== 'client-secret'
    )
      return {
        status: 401,
        json: { error: 'invalid_client', error_description: 'Client authentication failed' },
      };
    const token = `token-${++issued}`;
    tokens.set(token, options.callsPerToken ?? Infinity);
    return { json: { access_token: token, token_type: 'Bearer', expires_in: 3600 } };
  }

  function properties({ query }: StubRequest): StubAnswer {
    const filter = query.get('$filter') ?? '';
    if (query.has('$expand') && options.expandsMedia === false)
      return fault(501, '50100', 'Not supported', '$expand');
    const unknown = query
      .get('$select')
      ?.split(',')
      .find((field) => options.unknownFields?.includes(field));
    if (unknown) return fault(400, '30212', `Unknown field ${unknown}`, '$select');
    if (/\w+\(/.test(filter) && options.hasFunctions === false)
      return fault(400, '40000', 'Functions are not supported', '$filter');
    if (options.statuses === 'enum' && filter.includes("'Active Under Contract'"))
      return fault(400, '40000', 'Not a member of StandardStatus', '$filter');
    const found = options.rows.filter((row) => matches(row, filter));
    const skip = Number(query.get('$skip') ?? 0);
    const size = Math.min(options.pageSize ?? 100, Number(query.get('$top') ?? 100));
    const more = skip + size < found.length;
    const value = found
      .slice(skip, skip + size)
      .map((row) => (query.has('$expand') ? row : omit(row, 'Media')));
    const next = new URLSearchParams(
      [...query, ['$skip', String(skip + size)]].filter(
        ([name], i, all) => name !== '$skip' || i === all.length - 1,
      ) as [string, string][],
    );
    return {
      headers: { 'odata-version': '4.0' },
      json: {
        '@odata.context': `${stub.url}/reso/$metadata#Property`,
        value,
        ...(more
          ? { '@odata.nextLink': `${options.nextLinkOrigin ?? stub.url}/reso/Property?${next.toString()}` }
          : {}),
      },
    };
  }

  function media({ query }: StubRequest): StubAnswer {
    const key = /ResourceRecordKey eq '([^']*)'/.exec(query.get('$filter') ?? '')?.[1];
    return { json: { value: options.rows.find((row) => row['ListingKey'] === key)?.['Media'] ?? [] } };
  }
}

/** A listing as an MLS sends it; null fields are what most of them are full of. */
export const aResoRow = (values: Row = {}): Row => ({
  ListingKey: 'a1',
  ListingId: 'MLS-9001',
  StandardStatus: 'Active',
  PropertyType: 'Residential',
  PropertySubType: 'Single Family Residence',
  ListPrice: 512_300,
  OriginalListPrice: 530_000,
  BedroomsTotal: 3,
  BathroomsTotalInteger: 3,
  BathroomsFull: 2,
  BathroomsHalf: 1,
  LivingArea: 1850,
  LivingAreaUnits: 'Square Feet',
  LotSizeAcres: 0.25,
  YearBuilt: 1998,
  PublicRemarks: 'Updated kitchen.',
  PrivateRemarks: 'Lockbox 0000',
  UnparsedAddress: '123 N Main St',
  StreetNumber: '123',
  StreetDirPrefix: 'N',
  StreetName: 'Main',
  StreetSuffix: 'St',
  StreetDirSuffix: null,
  UnitNumber: null,
  City: 'Austin',
  StateOrProvince: 'TX',
  PostalCode: '78701',
  AssociationYN: true,
  AssociationFee: 125.5,
  AssociationFeeFrequency: 'Monthly',
  TaxAnnualAmount: 7421.55,
  Heating: ['Central'],
  Cooling: null,
  FireplaceYN: true,
  WaterfrontYN: null,
  Latitude: 30.27,
  Longitude: -97.74,
  ListingContractDate: '2026-09-01',
  PriceChangeTimestamp: '2026-10-01T10:00:00Z',
  ModificationTimestamp: '2026-11-01T09:00:00Z',
  ListOfficeName: 'Sample Brokers',
  ListOfficePhone: '512-555-0110',
  ListAgentFullName: 'Robin Sample',
  AttributionContact: '512-555-0111',
  InternetEntireListingDisplayYN: true,
  InternetAddressDisplayYN: true,
  InternetAutomatedValuationDisplayYN: true,
  Media: [
    {
      MediaKey: 'm2',
      MediaURL: 'https://photos.example.com/2.jpg',
      Order: 1,
      MediaCategory: 'Photo',
      ShortDescription: 'Kitchen',
    },
    {
      MediaKey: 'm1',
      MediaURL: 'https://photos.example.com/1.jpg',
      Order: 0,
      MediaCategory: 'Photo',
      ShortDescription: 'Front',
    },
    { MediaKey: 'm3', MediaURL: 'https://photos.example.com/plan.pdf', Order: 2, MediaCategory: 'Document' },
    {
      MediaKey: 'm4',
      MediaURL: 'https://photos.example.com/private.jpg',
      Order: 3,
      MediaCategory: 'Photo',
      Permission: ['Private'],
    },
  ],
  ...values,
});

const fault = (status: number, code: string, message: string, target = 'Query'): StubAnswer => ({
  status,
  json: {
    error: { code, message: 'Invalid query expression', target, details: [{ code, target, message }] },
  },
});

const omit = (row: Row, key: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));

/** The part of OData's filter language that the references name: `eq`, `and`, one `or` group, `startswith(tolower(…))`. */
function matches(row: Row, filter: string): boolean {
  return filter.split(/ and (?![^(]*\))/).every((condition) =>
    condition
      .replace(/^\((.*)\)$/, '$1')
      .split(' or ')
      .some((one) => holds(row, one)),
  );
}

function holds(row: Row, condition: string): boolean {
  const unquoted = (text: string) => text.replaceAll("''", "'");
  const starts = /^startswith\(tolower\((\w+)\),'(.*)'\)$/.exec(condition);
  if (starts)
    return ((row[starts[1]!] as string | null) ?? '').toLowerCase().startsWith(unquoted(starts[2]!));
  const equals = /^(\w+) eq '(.*)'$/.exec(condition);
  if (!equals) throw new Error(`The stub does not know: ${condition}`);
  // Case matters, as in the specification.
  return row[equals[1]!] === unquoted(equals[2]!);
}
