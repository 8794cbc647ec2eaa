import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { oneLine } from './decode-text';
import type { ProposedProperty } from './extraction';
import { factsInItems } from './listing-items';
import { factsInMeta, factsInText } from './listing-words';
import { limits } from './limits';
import { structuredItems, type Item } from './structured-data';
import { nested, texts, word } from './structured-values';

interface ListingFacts {
  property?: ProposedProperty;
  features: string[];
  /** Addresses of pictures as the structured data names them. */
  images: string[];
}

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
      .flatMap(({ image, photo, photos }) => [image, photo, photos].flatMap(addressesOf))
      .slice(0, limits.images),
  };
}

const addressesOf = (pictures: unknown): string[] => [
  ...texts(pictures),
  ...nested(pictures).flatMap((one) => texts(one['url'] ?? one['contentUrl'])),
];

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
