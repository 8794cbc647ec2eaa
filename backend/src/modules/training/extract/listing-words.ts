import type { CheerioAPI } from 'cheerio';
import { oneLine } from './decode-text';
import type { ProposedProperty } from './extraction';
import { defined, number, year } from './structured-values';

/** What the page tells other sites about itself, in OpenGraph's words and their relatives. */
export function factsInMeta($: CheerioAPI): ProposedProperty {
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
export function factsInText($: CheerioAPI): ProposedProperty {
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
