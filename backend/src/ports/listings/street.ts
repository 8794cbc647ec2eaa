/** A street line taken apart and spelled one way: lower case, USPS short forms. */
export interface Street {
  number: string;
  direction: string;
  name: string;
  suffix: string;
  unit: string;
}

const directions: Record<string, string> = {
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
};
const suffixes: Record<string, string> = {
  alley: 'aly',
  avenue: 'ave',
  boulevard: 'blvd',
  circle: 'cir',
  court: 'ct',
  cove: 'cv',
  creek: 'crk',
  drive: 'dr',
  expressway: 'expy',
  freeway: 'fwy',
  highway: 'hwy',
  hill: 'hl',
  lane: 'ln',
  loop: 'loop',
  parkway: 'pkwy',
  pass: 'pass',
  path: 'path',
  place: 'pl',
  plaza: 'plz',
  point: 'pt',
  ridge: 'rdg',
  road: 'rd',
  row: 'row',
  run: 'run',
  square: 'sq',
  street: 'st',
  terrace: 'ter',
  trail: 'trl',
  turnpike: 'tpke',
  view: 'vw',
  walk: 'walk',
  way: 'way',
};
const ordinals: Record<string, string> = {
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  tenth: '10th',
};
const shortForms = new Set([...Object.values(directions), ...Object.values(suffixes)]);
const unitWords = /(?:#|\b(?:apartment|apt|unit|suite|ste)\b\.?)\s*#?\s*([a-z0-9-]+)\s*$/;

/** Null when the line does not start with a house number. What follows a comma is dropped, unless it is a unit. */
export function parseStreet(line: string): Street | null {
  const [street = '', second = ''] = line.toLowerCase().split(',');
  const whole = unitWords.test(second.trim()) ? `${street} ${second}` : street;
  const unit = unitWords.exec(whole)?.[1] ?? '';
  const words = whole
    .replace(unitWords, '')
    .replace(/[^\p{L}\p{N}\s/-]/gu, '')
    .trim()
    .split(/\s+/);
  const number = words.shift() ?? '';
  if (!/^\d+[a-z]?(-\d+[a-z]?)?$/.test(number) || words.length === 0) return null;
  if (words.length > 1 && /^\d\/\d$/.test(words[0]!)) words.shift();
  const direction = takeDirection(words);
  const suffix = words.length > 1 ? short(suffixes, words.at(-1)!) : '';
  if (suffix) words.pop();
  return { number, direction, suffix, unit, name: words.map((word) => ordinals[word] ?? word).join(' ') };
}

/** Whether two lines can name the same home. A part that only one of them spells out does not part them, a unit does. */
export function sameHome(asked: string, found: string): boolean {
  const [a, b] = [parseStreet(asked), parseStreet(found)];
  if (!a || !b) return false;
  const compatible = (x: string, y: string) => x === '' || y === '' || x === y;
  return (
    a.number === b.number &&
    a.name === b.name &&
    a.unit === b.unit &&
    compatible(a.suffix, b.suffix) &&
    compatible(a.direction, b.direction)
  );
}

/** As {@link sameHome}, but every unit of a building matches a question that names none. */
export function sameBuilding(asked: string, found: string): boolean {
  const [a, b] = [parseStreet(asked), parseStreet(found)];
  return (
    a !== null &&
    b !== null &&
    (a.unit === '' || a.unit === b.unit) &&
    sameHome(withoutUnit(a), withoutUnit(b))
  );
}

/** The spellings worth trying with a source that compares letter by letter, the given one first. */
export function spellings(line: string): string[] {
  const street = parseStreet(line);
  if (!street) return [line.trim()];
  const long = (table: Record<string, string>, value: string) =>
    Object.keys(table).find((key) => table[key] === value) ?? value;
  const parts = (direction: string, suffix: string, unit: string) =>
    [street.number, direction, street.name, suffix, unit && `#${unit}`]
      .filter(Boolean)
      .map(capitalised)
      .join(' ');
  const { direction, suffix, unit } = street;
  const given = line.split(',')[0]!.trim();
  return [
    ...new Set([
      given,
      parts(direction.toUpperCase(), suffix, unit),
      parts(direction.toUpperCase(), long(suffixes, suffix), unit),
      parts(long(directions, direction), long(suffixes, suffix), unit),
      ...(unit ? [parts(direction.toUpperCase(), suffix, '')] : []),
    ]),
  ];
}

/** `main` → `Main`: the MLS stores and compares street names this way. */
export const capitalised = (text: string): string =>
  text.replace(/(^|\s|-)\p{Ll}/gu, (start) => start.toUpperCase());

/** A leading direction, or one at the end; `N St` is a street named N, so the last other word is never taken. */
function takeDirection(words: string[]): string {
  const first = short(directions, words[0] ?? '');
  if (first && words.length > 1 && !(words.length === 2 && short(suffixes, words[1]!))) {
    words.shift();
    return first;
  }
  const last = words.length > 2 ? short(directions, words.at(-1)!) : '';
  if (last) words.pop();
  return last;
}

const short = (table: Record<string, string>, word: string): string =>
  table[word] ?? (shortForms.has(word) && Object.values(table).includes(word) ? word : '');

const withoutUnit = ({ number, direction, name, suffix }: Street): string =>
  [number, direction, name, suffix].filter(Boolean).join(' ');
