import type { Listing, PriceEvent } from '../listings.port';
import { day, flag, instant, link, number, positive, type Raw, record, records, text, texts } from '../read';
import { photosOf } from './mls-photos';
import { hoaOf, lotOf, squareFeetOf } from './mls-units';

const featuresAtMost = 60;

/** The closed list of RESO, by its spelling without spaces. */
const statuses: Record<string, string> = {
  active: 'Active',
  activeundercontract: 'Active Under Contract',
  canceled: 'Canceled',
  closed: 'Closed',
  comingsoon: 'Coming Soon',
  delete: 'Delete',
  expired: 'Expired',
  hold: 'Hold',
  incomplete: 'Incomplete',
  pending: 'Pending',
  withdrawn: 'Withdrawn',
};
const gone = new Set(['Canceled', 'Delete', 'Expired', 'Incomplete', 'Withdrawn', '']);

/**
 * One row of a RESO `Property` resource (Data Dictionary 2.0) in our words; a whitelist, so that
 * what is private there stays there. Null when the seller keeps it off the internet or it is off the market.
 */
export function toListing(row: Raw): Listing | null {
  const standardStatus =
    statuses[(text(row, 'StandardStatus') ?? '').replace(/[\s/-]/g, '').toLowerCase()] ?? '';
  const listingId = text(row, 'ListingId', 255) ?? text(row, 'ListingKey', 255);
  if (!listingId || gone.has(standardStatus) || flag(row, 'InternetEntireListingDisplayYN') === false)
    return null;
  const hidesAddress = flag(row, 'InternetAddressDisplayYN') === false;
  return {
    listingId,
    standardStatus,
    address: hidesAddress ? '' : addressOf(row),
    city: display(text(row, 'City', 100) ?? ''),
    state: text(row, 'StateOrProvince', 50) ?? '',
    zipCode: text(row, 'PostalCode', 10) ?? '',
    propertyType:
      display(text(row, 'PropertySubType', 50) ?? text(row, 'PropertyType', 50) ?? '') || undefined,
    price: positive(row, 'ListPrice'),
    bedrooms: number(row, 'BedroomsTotal'),
    bathrooms: bathroomsOf(row),
    squareFeet: squareFeetOf(row),
    lotSizeSquareFeet: lotOf(row),
    yearBuilt: positive(row, 'YearBuilt'),
    stories: positive(row, 'Stories'),
    garageSpaces: number(row, 'GarageSpaces'),
    parking: parkingOf(row),
    ...hoaOf(row),
    taxAnnualCents: cents(positive(row, 'TaxAnnualAmount')),
    heating: lookups(row, 'Heating'),
    cooling: lookups(row, 'Cooling'),
    appliances: lookups(row, 'Appliances'),
    features: featuresOf(row),
    petsAllowed: lookups(row, 'PetsAllowed').join(', ') || undefined,
    description: text(row, 'PublicRemarks') ?? '',
    photos: photosOf(records(row['Media'])),
    virtualTourUrl: link(row, 'VirtualTourURLUnbranded'),
    latitude: hidesAddress ? undefined : number(row, 'Latitude'),
    longitude: hidesAddress ? undefined : number(row, 'Longitude'),
    listAgentName: text(row, 'ListAgentFullName', 150),
    listOfficeName: text(row, 'ListOfficeName', 255),
    listOfficePhone: text(row, 'ListOfficePhone', 30),
    priceHistory: priceHistoryOf(row),
    hidesEstimates: flag(row, 'InternetAutomatedValuationDisplayYN') === false,
    attribution: attributionOf(row),
    modifiedAt: instant(row, 'ModificationTimestamp'),
  };
}

/** The street line, also of a listing whose address is not to be shown: to compare, not to pass on. */
export function addressOf(row: Raw): string {
  const unit = text(row, 'UnitNumber', 25);
  const street = ['StreetNumber', 'StreetDirPrefix', 'StreetName', 'StreetSuffix', 'StreetDirSuffix']
    .map((part) => text(row, part, 50))
    .filter((part) => part !== undefined);
  const line =
    street.length > 1 ? street.join(' ') : (text(row, 'UnparsedAddress', 255)?.split(',')[0] ?? '');
  return unit && !line.toLowerCase().endsWith(unit.toLowerCase())
    ? `${line} #${unit.replace(/^#/, '')}`
    : line;
}

/** RESO counts a half bath as a whole one in the total, so the parts are added up where they are given. */
function bathroomsOf(row: Raw): number | undefined {
  const parts: [string, number][] = [
    ['BathroomsFull', 1],
    ['BathroomsThreeQuarter', 0.75],
    ['BathroomsHalf', 0.5],
    ['BathroomsOneQuarter', 0.25],
  ];
  if (number(row, 'BathroomsFull') === undefined)
    return number(row, 'BathroomsTotalDecimal') ?? number(row, 'BathroomsTotalInteger');
  return parts.reduce((sum, [field, weight]) => sum + (number(row, field) ?? 0) * weight, 0);
}

function parkingOf(row: Raw): string | undefined {
  const [garage, total] = [positive(row, 'GarageSpaces'), positive(row, 'ParkingTotal')];
  const words = [
    garage && `${garage} garage space${garage === 1 ? '' : 's'}`,
    total && `${total} parking space${total === 1 ? '' : 's'} in total`,
  ];
  return words.filter(Boolean).join(', ') || undefined;
}

function featuresOf(row: Raw): string[] {
  const named: [string, string][] = [
    ['FireplaceYN', 'Fireplace'],
    ['PoolPrivateYN', 'Private pool'],
    ['WaterfrontYN', 'Waterfront'],
  ];
  // Null and absent mean unknown: only a clear yes is a feature.
  const plain = named.filter(([field]) => flag(row, field) === true).map(([, name]) => name);
  const listed = ['InteriorFeatures', 'ExteriorFeatures', 'Flooring', 'View', 'PoolFeatures'].flatMap(
    (field) => lookups(row, field),
  );
  return [...new Set([...listed, ...plain])].slice(0, featuresAtMost);
}

function priceHistoryOf(row: Raw): PriceEvent[] {
  const listed = day(row, 'ListingContractDate');
  const closed = day(row, 'CloseDate');
  const first = positive(row, 'OriginalListPrice') ?? positive(row, 'ListPrice');
  const now = positive(row, 'ListPrice');
  const sold = positive(row, 'ClosePrice');
  const changed = day(row, 'PriceChangeTimestamp');
  return [
    ...(listed && first ? [{ day: listed, price: first, event: 'listed' as const }] : []),
    ...(changed && now && first && now !== first && !sold
      ? [{ day: changed, price: now, event: 'price_changed' as const }]
      : []),
    ...(closed && sold ? [{ day: closed, price: sold, event: 'sold' as const }] : []),
  ];
}

/** The brokerage and its contact must stand beside every display of the listing (NAR model IDX rules). */
function attributionOf(row: Raw): string {
  const contact = text(row, 'AttributionContact', 80) ?? text(row, 'ListOfficePhone', 30);
  const office = text(row, 'ListOfficeName', 255);
  return [
    office && `Listing courtesy of ${office}${contact ? `, ${contact}` : ''}.`,
    text(row, 'OriginatingSystemName', 255) && `Source: ${text(row, 'OriginatingSystemName', 255)}.`,
    text(row, 'CopyrightNotice', 500),
    text(row, 'Disclaimer', 500) ?? 'Information deemed reliable but not guaranteed.',
  ]
    .filter(Boolean)
    .join(' ');
}

const cents = (dollars: number | undefined): number | undefined =>
  dollars === undefined ? undefined : Math.round(dollars * 100);

const lookups = (row: Raw, field: string): string[] =>
  texts(row, field)
    .map(display)
    .filter((value) => value !== 'None');

/** Enumeration servers send `ForcedAir` where string servers send `Forced Air`. */
const display = (value: string): string =>
  /\s/.test(value) ? value : value.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ');

export const rowsOf = (body: unknown): Raw[] | undefined => {
  const answer = record(body);
  return answer && !record(answer['error']) && Array.isArray(answer['value'])
    ? records(answer['value'])
    : undefined;
};
