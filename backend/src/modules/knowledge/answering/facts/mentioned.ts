import type { PropertyFacts } from '../../../properties';
import { understand } from '../../retrieval/question';
import { commonShare } from '../../text/common-words';
import { namesOf } from './recognise';

/** Listings whose house number and street, or whole street name, are said. */
export function mentioned(text: string, listings: PropertyFacts[]): PropertyFacts[] {
  const words = namesOf([text]);
  const named = listings.filter(({ address }) => {
    const [number, ...street] = [...namesOf([address])];
    const name = street.filter(
      (word) =>
        word.length > 2 &&
        !/^(?:street|st|avenu|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|place|pl|way|unit|apt)$/.test(
          word,
        ),
    );
    return (
      (name.length > 0 &&
        name.every((word) => words.has(word)) &&
        (number === undefined || words.has(number) || unique(name, address, listings))) ||
      name.some((word) => words.has(word) && tellsApart(word, address, listings))
    );
  });
  const described = describedIn(text, listings).filter((facts) => !named.includes(facts));
  return [...named, ...described];
}

const kinds: [RegExp, RegExp][] = [
  [
    /(?<!\p{L})(?:the|that|this|el|ese|este|das|die) (?:condo(?:minium)?s?|condominio|eigentumswohnung)(?!\p{L})/iu,
    /condo/i,
  ],
  [/(?<!\p{L})(?:the|that|this|la|el) (?:town ?(?:house|home))(?!\p{L})/iu, /town/i],
  [/(?<!\p{L})(?:the|that|this|el) (?:duplex|d[uú]plex)(?!\p{L})/iu, /duplex/i],
];

/** "The condo", "the house in Tamber Creek": what only one of the homes is, or the only one in that town. */
function describedIn(text: string, listings: PropertyFacts[]): PropertyFacts[] {
  if (listings.length < 2) return [];
  const only = (found: PropertyFacts[]) => (found.length === 1 ? found : []);
  const ofKind = kinds.flatMap(([said, type]) =>
    said.test(text) ? only(listings.filter(({ propertyType }) => type.test(propertyType ?? ''))) : [],
  );
  const inTown = listings.filter(({ city }) => {
    const name = city.replace(/[^\p{L}\p{N} ]/gu, '.');
    const said = `(?:house|home|one|place|property|listing|casa|vivienda|propiedad|haus) (?:in|en|de) ${name}(?!\\p{L})`;
    return city !== '' && new RegExp(said, 'iu').test(text);
  });
  return [...new Set([...ofKind, ...only(inTown)])];
}

/** Words in more passages than this are common ones, no names. */
const usualShare = 0.01;

/** Trees and waters name streets as often as they are meant. */
const ofStreets = new Set(['~tree', '~creek', '~pasture', '~waterfront']);

/** "The price of Juniper": one word of a street is enough where it names nothing else that these homes have. */
function tellsApart(word: string, address: string, listings: PropertyFacts[]): boolean {
  if (listings.length < 2 || /\d/.test(word) || word.length < 4) return false;
  const meant = [...understand(word, 'en').meaningsAt.values()].flat();
  if (meant.some((name) => !ofStreets.has(name)) || commonShare(word, 'en') > usualShare) return false;
  return listings.every(
    (other) =>
      (other.address === address || !namesOf([other.address]).has(word)) &&
      !namesOf([other.city, other.description, ...other.features]).has(word),
  );
}

function unique(name: string[], address: string, listings: PropertyFacts[]): boolean {
  return listings.every(
    (other) => other.address === address || !name.every((word) => namesOf([other.address]).has(word)),
  );
}
