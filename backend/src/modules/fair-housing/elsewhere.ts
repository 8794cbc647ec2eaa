import { bare } from './reading';
import { anyOf } from './pattern';

/** What ties a message to the home, its surroundings or the one who asks; with one of these it is never about elsewhere. */
const tied = anyOf([
  '{quarter}|{building}|street|block|complex|unit|listing|condominium|calle|cuadra|departamento',
  '(tenant|tenants|owner|owners|seller|sellers|landlord|renters|buyers|dueno|duenos|vendedor|casero|propietario|neighbors|neighbor|locals|vecinos|vecino|inquilinos|homeowners|people (there|here|around|nearby|next door))',
  'i|me|my|mine|we|us|our|ours|you|your|yo|mi|mis|me|nos|nuestro|nuestra|usted|tu|su',
  'around|nearby|near|close|cerca|aqui|ahi|alli|alla|safe|segur*|rent|renting|buy|buying|rentar|comprar|homes|houses',
  'mayoria|salon|it|there|here|eso|esto|(this|that|these|those|este|esta|ese|esa) ({area}|{building}|one|is|are|was|$)',
]);
/** "There" as a mere filler, and the "that" of "ruled that". */
const filler =
  /\b(?:is|are|was|were|must|should|could|may|has|have) there\b|\bthere (?:is|are|was|were|must|should|could|may|has|have)\b|\bhay\b|\b(?:stated?|ruled?|said|says?|view|held|claim(?:ed|s)?|argued?|decided?|fact|believed?|thought|proposed?|declared?) that\b/gi;
/** Ties of a sentence that answers; prose points at itself with "this" and "it". */
const tiedWhenTold = anyOf([
  '{quarter}|{building}|{neighbors}|street|block|complex|unit|listing|condominium|calle|cuadra|departamento',
  'i|me|my|mine|we|us|our|you|your|yo|mi|mis|nos|nuestro|nuestra|usted|tu',
  'nearby|near|around here|minutes|walk|aqui|safe|segur*|rent|renting|buy|buying|buyers|rentar|comprar|homes|houses',
]);

/** What no listing has: with these a question is about history or a state. */
const worldly =
  /\b(?:empires?|emperors?|dynast(?:y|ies)|monarchs?|parliaments?|treat(?:y|ies)|caliphs?|popes?|medieval|imperios?|emperador(?:es)?|dinast[ií]as?|parlamentos?|tratados?)\b/i;

/** Beside those, these point at nothing that is for sale. */
const pointers = /\b(?:it|this|that|there) /g;

const pastTimes =
  /\b1[0-8]\d\d\b|\b19[0-4]\d\b|\b(?:in|since|during|between|en) 19\d\d\b|\b\d{1,2}(?:st|nd|rd|th)[- ]centur|\bsiglo [XVI]+\b|\b(?:BC|AD|BCE|CE)\b/u;
const pastVerbs =
  /\b(?:was|were|did|had|fue|fueron|era|eran|hizo|hicieron|hubo|hab[ií]an?|tuvo|tuvieron|ten[ií]an?|ha sido|han sido)\b|\p{L}{3,}(?:aron|ieron|ó|aban?|[^r]ían)(?!\p{L})/iu;

/** What no home buyer asks about a home: states and their rulers, the sciences, the past. */
const ofTheWorld = anyOf([
  'empire*|war|wars|siege|guild*|castle|monks|slaves|peasants|soldier*|army|armies|battle*|roman law|astronaut*|embargo|coal mine*|kingdom*|dynasty|dynasties|emperor*|pharaoh*|crusade*|medieval|treaty|treaties|parliament*|commonwealth|colony|colonies',
  'member state*|court of justice|european union|united nations|prime minister|world war*|civil war|revolution*|century|centuries',
  'vikings|normans|mongols|ottoman*|byzantine*|aztec*|incas|mayas|huguenot*|puritans|crusaders|samurai|cossacks|visigoth*|conquistador*|vikingos|mongoles|bizantin*',
  'eu|(european|supreme) (commission|union|citizenship|court)|constitutional|^ who (killed|murdered|assassinated|robbed)|(quien|quienes) (mato|asesino)',
  'philosoph*|scientist*|physic*|chemis*|biolog*|species|planet*|galax*|bacteria|immune|genome|parasite*|mammal*|desert',
  'imperio*|reino|dinastia|emperador*|cruzada*|tratado*|parlamento|guerra (mundial|civil)|revolucion|siglo|siglos|filosof*|especies|planeta',
  'in (the world|history|mythology|fiction)|on earth|(del mundo|en la historia|mitologia)|world cup|solar system|sistema solar',
  'theory|theorem|equation*|integer*|algorithm*|complexity|metaphor|takeover|currency|techniques|norman art|sculpture*|painter*|novel|novels|poem*|anthem|teoria|teorema|ecuacion*|algoritmo*|novela*|poema*',
  'bees|elephants|whales|sharks|ants nest|jellyfish|comb jellies|molecule*|atom|atoms|metals|vaccine*|white blood|moleculas|atomos|vacuna*|globulos|ctenofor*',
  '(which|what|cual|que) (country|countries|nation|nations|continent|king|queen|president|pais|paises|rey|reina|presidente)',
]);
/** Told of the past, these are still asked about the home's surroundings. */
const daily = anyOf([
  'robber*|robbed|burglar*|break ins|shooting*|gang|gangs|theft*|stolen|mugg*|murders|{school}|last (year|month|week|night)|recently|lately|ultimamente',
]);

/** Words written with a capital that name nothing but a time, a people or a faith. */
const plainCapitals = new Set(
  `i i'm i'd i've i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december lunes martes hoa ok usa us`.split(/\s+/),
);

/** "Who killed …", "What group fled …": told as past without an auxiliary. */
const toldAsPast =
  /^\W*(?:who|what|which|how many|how much|where|when|in wh\w+)\b(?!.*\b(?:is|are|do|does|can|will|would|should|could|has|have)\b).*\b(?:\p{L}{2,}ed|began|fled|led|became|won|wrote|took|made|gave|saw|held|fought|came|went|ran|grew|lost|brought|sent|drew|knew|wore|spoke|chose|rose|fell)\b/iu;

const toldAsPastInProse = /\p{Ll}{3,}ed\b/u;

const regions = new Intl.DisplayNames('en', { type: 'region' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Names of countries other than the listings', and of continents, in English. */
const countries = letters
  .flatMap((first) => letters.map((second) => first + second))
  .flatMap((code) => (code === 'US' ? [] : (regions.of(code) ?? code)))
  .filter(
    (name) => /^[A-Z][a-z]{3}[A-Za-z ]*$/.test(name) && !/Unknown|United States|Georgia|Jersey/.test(name),
  )
  .concat('Europe', 'Asia', 'Africa', 'Central Asia', 'England', 'Scotland', 'Wales', 'Soviet Union');
const inCountry = new RegExp(
  `\\b(?:in|of|to|across|throughout|on)(?: \\p{Ll}[\\p{Ll}-]+)? (?:${countries.join('|')})\\b|\\b(?:${countries.join('|')})['’]s\\b`,
  'u',
);

export interface Told {
  /** The message as typed. */
  typed: string;
  /** The same as the rules read it. */
  plain: string;
  /** Address, town and state of the listings. */
  places?: string;
}

/**
 * Whether a message asks about history or the world at large: it tells of the past or of a foreign country, names somebody or some place that
 * is not the listing's, and says nothing that ties it to the home, its surroundings or the one who asks. "How many Protestants fled to England
 * in 1685?" describes no neighbors; without such signs a question counts as one about the home.
 */
export function isElsewhere({ typed, plain, places = '' }: Told): boolean {
  if (isTied(worldly.test(typed) ? plain.replace(pointers, '') : plain, typed)) return false;
  const names = namesIn(typed);
  const known = new Set(bare(places).split(/[^\p{L}\p{N}]+/u));
  if (names.some((name) => known.has(bare(name)))) return false;
  if (inCountry.test(typed) || pastTimes.test(typed) || worldly.test(typed)) return true;
  if (plain.search(ofTheWorld) >= 0) return true;
  if (plain.search(daily) >= 0) return false;
  return names.length > 0 && (pastVerbs.test(typed) || toldAsPast.test(typed));
}

/**
 * A long question without a tie to any home: the second opinion, which learned how buyers ask, must be surer than elsewhere to stop
 * what the rule table lets through there.
 */
export function isUntied(plain: string, typed: string): boolean {
  const words = plain.split(' ').filter((word) => /[a-z0-9]/.test(word)).length;
  return words >= longest && asksOfTheWorld.test(plain) && !isTied(plain, typed) && plain.search(local) < 0;
}

/** What a question about no home in particular does without; with one of these the second opinion is asked. */
const local = anyOf([
  'they|them|folks|kids|guy|guys|households|{school}|{night}|{crime}|{safe}|{worship}|{voucher}|{disability}|driveway*|fence|tracks|address|outside',
  'vivir|vive|viven|inseguridad|seguridad|mayoria|tranquil*|ruidos*|students|alumnos|salon del reino|psych|grilles|guard dog*|barbed|for a living|(to live|it like)',
]);

const longest = 8;
const asksOfTheWorld =
  / (?:what|which|who|whom|whose|when|how|if|name|que|quien|quienes|cual|cuales|cuando|cuanto|cuantos|cuantas|como|donde) /;

/** "US" is a country, "us" the one who asks. */
const isTied = (plain: string, typed: string): boolean =>
  plain
    .replace(filler, '')
    .replace(/\bUS\b/.test(typed) ? / us(?= )/g : /$^/, '')
    .search(tied) >= 0;

/**
 * Whether a sentence of an answer tells of history or the world at large. A second lock behind a question that asked for that:
 * what speaks of surroundings, of a home or to the visitor is never elsewhere.
 */
export function tellsOfElsewhere({ typed, plain, places = '' }: Told): boolean {
  if (plain.search(tiedWhenTold) >= 0) return false;
  const known = new Set(bare(places).split(/[^\p{L}\p{N}]+/u));
  if (namesIn(typed).some((name) => known.has(bare(name)))) return false;
  return [inCountry, worldly, pastTimes, pastVerbs, toldAsPastInProse].some((sign) => sign.test(typed));
}

/** Capitalized words inside a sentence; none in a message that is written in capitals throughout. */
function namesIn(typed: string): string[] {
  if (typed === typed.toUpperCase()) return [];
  return [...typed.matchAll(/(?<![.?!¿¡:]\s*)(?<=[\p{L}\d,'’)]\s+["“(]?)\p{Lu}[\p{L}'’-]*/gu)]
    .map(([word]) => word)
    .filter((word) => !plainCapitals.has(word.toLowerCase()) && !isPeople(word));
}

const people = anyOf(['{group}|{origin}|{color}']);
const isPeople = (word: string): boolean => `. ${bare(word)} `.search(people) >= 0;
