const noun =
  '(?:main|first|ground|second|third|fourth|upper|lower|top|1st|2nd|3rd) (?:floor|level|stor(?:e)?y)|basement|cellar|attic|loft';
const sustantivo =
  'planta (?:baja|alta|principal)|(?:primer|segundo|tercer) (?:piso|nivel)|(?:primera|segunda|tercera) planta|s[oó]tano|[aá]tico|desv[aá]n';
const adverb = 'upstairs|downstairs|arriba|abajo';
/** A floor as a place, not as a thing: "in the basement", not "a basement". */
const place = `(?<where>${adverb})|(?:(?<at>on|in|at|en) )?(?<named>the (?:${noun})|(?:el|la) (?:${sustantivo}))`;
const placeIn = new RegExp(`(?<!\\p{L})(?:${place})(?!\\p{L})`, 'giu');
const onlyPlace = new RegExp(
  `^\\W*(?:(?:and|but|so|ok(?:ay)?|what about|how about|what is|y|pero|qu[eé] (?:tal|hay)|entonces)[\\s,¿]+)*(?:${place})(?: (?:too|also|then|tambi[eé]n))?\\W*$`,
  'iu',
);

/**
 * "Is there a bathroom on the main floor?" and then "and upstairs?": the earlier question about the other floor. Read as
 * one question, a passage on the main floor would answer.
 * @returns null where not both name a floor
 */
export function aboutOtherPlace(earlier: string, followUp: string): string | null {
  const other = onlyPlace.exec(followUp)?.groups;
  const [known, more] = [...earlier.matchAll(placeIn)];
  if (!other || !known || more) return null;
  const preposition =
    other['at'] ?? known.groups?.['at'] ?? (/[áéíóú¿]|\b(?:hay|el|la)\b/i.test(earlier) ? 'en' : 'in');
  const where = other['where'] ?? `${preposition} ${other['named']}`;
  return `${earlier.slice(0, known.index)}${where}${earlier.slice(known.index + known[0].length)}`;
}
