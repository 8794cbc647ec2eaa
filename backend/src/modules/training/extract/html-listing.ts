import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { oneLine } from './decode-text';
import type { ProposedProperty } from './extraction';
import { limits } from './limits';
import { structuredItems, type Item } from './structured-data';
import { nested, number, texts, typed, word, year } from './structured-values';

interface ListingFacts {
  property?: ProposedProperty;
  features: string[];
  /** Addresses of pictures as the structured data names them. */
  images: string[];
}

const squareFeetPerSquareMeter = 10.7639;
const featureHeading =
  /\b(?:features?|amenit(?:y|ies)|highlights?|appliances?|what'?s included|interior|exterior|extras|características|comodidades)\b/i;

/** What the page says about one listing: JSON-LD and microdata first, then OpenGraph, then the words on the page. */
export function listingFacts($: CheerioAPI): ListingFacts {
  const items = structuredItems($);
  const property = { ...factsInText($), ...factsInMeta($), ...factsInItems(items) };
  const useful =
    property.address !== undefined || (property.price !== undefined && property.bedrooms !== undefined);
  const features = [...spokenFacts(useful ? property : {}), ...declaredFeatures(items), ...listedFeatures($)];
  return {
    ...(useful && { property }),
    features,
    images: items
      .flatMap(({ image }) => [
        ...texts(image),
        ...nested(image).flatMap((one) => texts(one['url'] ?? one['contentUrl'])),
      ])
      .slice(0, limits.images),
  };
}

/** Schema.org spreads a home over RealEstateListing, Offer, House, Product and Place; the first that names a fact gives it. */
function factsInItems(items: Item[]): ProposedProperty {
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

function declaredFeatures(items: Item[]): string[] {
  return items.flatMap((item) => [
    ...texts(item['amenityFeature']),
    ...[...nested(item['amenityFeature']), ...nested(item['additionalProperty'])].flatMap((feature) => {
      const name = word(feature['name']);
      const value = word(feature['value']);
      if (!name || /^(?:false|no|0)$/i.test(value ?? '')) return [];
      return value && !/^(?:true|yes)$/i.test(value) ? [`${name}: ${value}`] : [name];
    }),
  ]);
}

/** Lists under headings such as "Features" or "Amenities". */
function listedFeatures($: CheerioAPI): string[] {
  const found: string[] = [];
  for (const heading of $('h2,h3,h4,h5,dt,strong').toArray()) {
    if (!featureHeading.test(oneLine($(heading).text()).slice(0, 80))) continue;
    const list = listAfter($, heading);
    if (list)
      found.push(
        ...$(list)
          .find('li')
          .toArray()
          .map((item) => oneLine($(item).text()))
          .filter((text) => text.length > 1 && text.length <= 80),
      );
  }
  return found;
}

function listAfter($: CheerioAPI, heading: Element): Element | undefined {
  const isList = (element: Element | undefined) =>
    element && (element.name === 'ul' || element.name === 'ol') ? element : undefined;
  const next = $(heading).nextAll().get(0);
  const wrapped =
    $(heading).parent().is('p,div,header,summary') && $(heading).siblings().length === 0
      ? $(heading).parent().nextAll().get(0)
      : undefined;
  for (const candidate of [next, wrapped]) {
    const list =
      isList(candidate) ??
      (candidate && !/^h[1-6]$/.test(candidate.name) ? $(candidate).find('ul,ol').get(0) : undefined);
    if (list) return list;
  }
  return undefined;
}

function spokenFacts(property: ProposedProperty): string[] {
  const { bedrooms: beds, bathrooms: baths, square_feet: feet, year_built: built } = property;
  return [
    beds !== undefined && (beds === 0 ? 'Studio' : `${beds} bedroom${beds === 1 ? '' : 's'}`),
    baths !== undefined && `${baths} bathroom${baths === 1 ? '' : 's'}`,
    feet !== undefined && `${feet.toLocaleString('en-US')} sq ft`,
    built !== undefined && `Built in ${built}`,
  ].filter((fact) => fact !== false);
}

function factsInMeta($: CheerioAPI): ProposedProperty {
  const meta = (name: string) =>
    oneLine($(`meta[property="${name}"],meta[name="${name}"]`).first().attr('content') ?? '') || undefined;
  const address =
    meta('og:street-address') ?? meta('place:street_address') ?? meta('business:contact_data:street_address');
  const price =
    (meta('product:price:currency') ?? meta('og:price:currency') ?? 'USD') === 'USD'
      ? number(meta('product:price:amount') ?? meta('og:price:amount'))
      : undefined;
  return defined({
    address,
    city: meta('og:locality') ?? meta('business:contact_data:locality'),
    state: meta('og:region') ?? meta('business:contact_data:region'),
    zip_code: meta('og:postal-code') ?? meta('business:contact_data:postal_code'),
    price,
    description: address ? meta('og:description') : undefined,
  });
}

/** US listing pages without any markup: an address in the heading or title and the usual "3 bd · 2 ba · 1,500 sqft". */
function factsInText($: CheerioAPI): ProposedProperty {
  const heading = oneLine(
    `${$('h1').first().text()} | ${$('title').first().text()} | ${$('meta[property="og:title"]').attr('content') ?? ''}`,
  );
  const place =
    /(\d{1,6}\s[\p{L}\d.'# -]{3,60}?),\s*([\p{L}.' -]{2,40}),\s*([A-Z]{2})\s+(\d{5})(?:-\d{4})?\b/u.exec(
      heading,
    );
  if (!place) return {};
  const body = $('body').clone();
  body.find('script,style,noscript,nav,footer').remove();
  const text = oneLine(body.text()).slice(0, 20_000);
  const found = (pattern: RegExp) => number(pattern.exec(text)?.[1]);
  return defined({
    address: place[1]?.trim(),
    city: place[2]?.trim(),
    state: place[3],
    zip_code: place[4],
    price:
      found(/(?:list(?:ed|ing)?\s*(?:price|at|for)?|asking|price)\D{0,20}\$\s?([\d,]{5,12})/i) ??
      found(/\$\s?(\d{2,3},\d{3}(?:,\d{3})?)(?![\d,]|\s?\/)/),
    bedrooms: found(/(\d{1,2})\s*(?:bds?|beds?|bedrooms?|br)\b/i),
    bathrooms: found(/(\d{1,2}(?:\.\d)?)\s*(?:ba|baths?|bathrooms?)\b/i),
    square_feet: found(/(\d[\d,]{2,6})\s*(?:sq\.?\s?ft|sqft|square feet|ft²)/i),
    year_built: year(/(?:built in|year built)\D{0,5}((?:1[789]|20)\d\d)/i.exec(text)?.[1]),
  });
}

const defined = (property: ProposedProperty): ProposedProperty =>
  Object.fromEntries(Object.entries(property).filter(([, value]) => value !== undefined));
