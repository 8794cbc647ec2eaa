import type { Place } from '../listings.port';
import { capitalised, parseStreet } from '../street';

/** How much a question asks at once; each vendor leaves out something else, and says so with 400 or 501. */
interface Shape {
  /** `$expand=Media`; otherwise Media may come embedded, or is asked for apart. */
  expandsMedia: boolean;
  /** Only our fields, which must all exist there. */
  selects: boolean;
}

/** From the richest question to the plainest. */
export const shapes: readonly Shape[] = [
  { expandsMedia: true, selects: true },
  { expandsMedia: false, selects: true },
  { expandsMedia: true, selects: false },
  { expandsMedia: false, selects: false },
];

/** Only what may be shown is asked for; PrivateRemarks and the like never leave the MLS. */
const fields = [
  'ListingKey',
  'ListingId',
  'StandardStatus',
  'PropertyType',
  'PropertySubType',
  'ListPrice',
  'OriginalListPrice',
  'PreviousListPrice',
  'ClosePrice',
  'BedroomsTotal',
  'BathroomsTotalInteger',
  'BathroomsFull',
  'BathroomsHalf',
  'BathroomsThreeQuarter',
  'BathroomsOneQuarter',
  'LivingArea',
  'LivingAreaUnits',
  'LotSizeSquareFeet',
  'LotSizeAcres',
  'LotSizeArea',
  'LotSizeUnits',
  'YearBuilt',
  'Stories',
  'GarageSpaces',
  'ParkingTotal',
  'PublicRemarks',
  'UnparsedAddress',
  'StreetNumber',
  'StreetDirPrefix',
  'StreetName',
  'StreetSuffix',
  'StreetDirSuffix',
  'UnitNumber',
  'City',
  'StateOrProvince',
  'PostalCode',
  'AssociationYN',
  'AssociationFee',
  'AssociationFeeFrequency',
  'TaxAnnualAmount',
  'Heating',
  'Cooling',
  'Appliances',
  'InteriorFeatures',
  'ExteriorFeatures',
  'Flooring',
  'View',
  'PoolFeatures',
  'FireplaceYN',
  'PoolPrivateYN',
  'WaterfrontYN',
  'PetsAllowed',
  'Latitude',
  'Longitude',
  'ListingContractDate',
  'PriceChangeTimestamp',
  'CloseDate',
  'ModificationTimestamp',
  'ListOfficeName',
  'ListOfficePhone',
  'ListAgentFullName',
  'AttributionContact',
  'CopyrightNotice',
  'Disclaimer',
  'OriginatingSystemName',
  'InternetEntireListingDisplayYN',
  'InternetAddressDisplayYN',
  'InternetAutomatedValuationDisplayYN',
  'VirtualTourURLUnbranded',
];

const onMarket = ['Active', 'Active Under Contract', 'Coming Soon', 'Pending'];

/** Rows asked for at once. */
const pageSize = 50;

/** The newest listings that the filter takes in, with what this server can send along. */
export function propertyUrl(root: string, filter: string, shape: Shape): string {
  const options = [
    `$filter=${encodeURIComponent(filter)}`,
    // Bridge wants an expanded property named in $select too; others embed it when it is named.
    ...(shape.selects ? [`$select=${[...fields, 'Media'].join(',')}`] : []),
    ...(shape.expandsMedia ? ['$expand=Media'] : []),
    `$orderby=${encodeURIComponent('ModificationTimestamp desc')}`,
    `$top=${pageSize}`,
  ];
  return `${root}/Property?${options.join('&')}`;
}

/** The photos of one listing, in their order. */
export const mediaUrl = (root: string, listingKey: string): string =>
  `${root}/Media?$filter=${encodeURIComponent(`ResourceRecordKey eq ${quoted(listingKey)}`)}&$orderby=Order&$top=${pageSize}`;

/** What is on the market in an area, for servers with text statuses, then for servers with enumerations. */
export const areaFilters = (place: Place): string[] =>
  [onMarket, onMarket.map((status) => status.replaceAll(' ', ''))].map((statuses) =>
    all(inArea(place), `(${statuses.map((status) => equals('StandardStatus', status)).join(' or ')})`),
  );

/**
 * The ways to ask for one address, the exact one first. Directions, suffixes and units live in fields
 * of their own and are spelled as every MLS likes, so all answers are compared with the address again.
 */
export function addressFilters(place: Place & { address: string }): string[] {
  const street = parseStreet(place.address);
  if (!street) return [];
  const named = equals('StreetName', capitalised(street.name));
  const start = `${street.number} ${street.direction ? `${street.direction} ` : ''}${street.name}`;
  return [
    all(equals('StreetNumber', street.number), named, inArea(place)),
    all(`startswith(tolower(UnparsedAddress),${quoted(start)})`, inArea(place)),
    all(
      equals('StreetNumber', street.number),
      place.zipCode ? equals('PostalCode', place.zipCode) : inArea(place),
    ),
  ];
}

const inArea = ({ city, state, zipCode }: Place): string =>
  all(
    city && equals('City', city),
    state && equals('StateOrProvince', state),
    zipCode && equals('PostalCode', zipCode),
  );

const all = (...conditions: (string | undefined)[]): string => conditions.filter(Boolean).join(' and ');
const equals = (field: string, value: string): string => `${field} eq ${quoted(value)}`;
const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
