import type { ProposedProperty } from './extraction';
import type { Item } from './structured-data';
import { defined, nested, number, texts, typed, word, year } from './structured-values';

const squareFeetPerSquareMeter = 10.7639;

/** Schema.org spreads a home over RealEstateListing, Offer, House, Product and Place; the first that names a fact gives it. */
export function factsInItems(items: Item[]): ProposedProperty {
  const homes = items.filter((item) =>
    typed(
      item,
      /RealEstateListing|Residence|House|Apartment|Condo|Accommodation|Townhouse|Product|Place|Offer|Room|Home/i,
    ),
  );
  const first = <T>(read: (item: Item) => T | undefined) =>
    homes.map((item) => read(item)).find((value) => value !== undefined);
  const place = first((item) => nested(item['address']).find((address) => word(address['streetAddress'])));
  const kind = homes.find((item) => typed(item, /House|Apartment|Residence|Condo|Townhouse/i));
  return defined({
    address: place && word(place['streetAddress']),
    city: place && word(place['addressLocality']),
    state: place && word(place['addressRegion']),
    zip_code: place && word(place['postalCode']),
    property_type: kind && propertyType(kind),
    price: first((item) => priceOf(item)),
    bedrooms: first((item) => number(item['numberOfBedrooms'])),
    bathrooms: first(bathrooms),
    square_feet: first((item) => area(item['floorSize'])),
    year_built: first((item) => year(item['yearBuilt'])),
    description: first((item) => (typed(item, /Offer$/i) ? undefined : word(item['description'])))?.slice(
      0,
      5_000,
    ),
  });
}

function bathrooms(item: Item): number | undefined {
  const total = number(item['numberOfBathroomsTotal']) ?? number(item['numberOfBathrooms']);
  if (total !== undefined) return total;
  const full = number(item['numberOfFullBathrooms']);
  const half = number(item['numberOfPartialBathrooms']);
  return full === undefined ? undefined : full + (half ?? 0) / 2;
}

function priceOf(item: Item): number | undefined {
  const offers = [item, ...nested(item['offers'])];
  for (const offer of offers) {
    const currency = word(offer['priceCurrency']);
    if (currency && currency !== 'USD') continue;
    const price =
      number(offer['price']) ??
      nested(offer['priceSpecification'])
        .map((one) => number(one['price']))
        .find(Boolean);
    if (price && price > 0) return price;
  }
  return undefined;
}

function area(value: unknown): number | undefined {
  for (const size of nested(value)) {
    const amount = number(size['value']);
    if (amount === undefined) continue;
    const unit = `${word(size['unitCode']) ?? ''} ${word(size['unitText']) ?? ''}`;
    return Math.round(/MTK|m²|sqm|square met/i.test(unit) ? amount * squareFeetPerSquareMeter : amount);
  }
  const [text] = texts(value);
  return text && /sq|ft/i.test(text) ? number(text) : undefined;
}

const typeNames: [RegExp, string][] = [
  [/Apartment/i, 'apartment'],
  [/Condo/i, 'condo'],
  [/Townhouse/i, 'townhouse'],
  [/House|SingleFamily/i, 'single_family'],
];
const propertyType = (item: Item) => typeNames.find(([name]) => typed(item, name))?.[1];
