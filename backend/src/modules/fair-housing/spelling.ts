import { wordClasses } from './vocabulary';

/**
 * Key terms that are recognised one slip of the finger away (two in long words). Only words that no ordinary word of a
 * listing resembles: "white" is not here because of "while", "black" because of "back".
 */
const keyTerms = [
  'neighborhood neighborhoods neighbors community family families children friendly dangerous safety crime crimes criminals',
  'robberies burglaries burglary shootings violence offenders school schools elementary district teachers demographics',
  'diversity diverse ethnic racial hispanic hispanics latinos mexican mexicans muslim muslims jewish christian christians',
  'catholic immigrants foreigners refugees minorities mosque church churches synagogue temple gurdwara wheelchair disabled',
  'disability handicapped emotional support assistance voucher vouchers section seniors elderly retirees singles suitable',
  'perfect people residents undocumented citizen immigration discrimination republican conservative transgender',
  'vecindario barrio colonia seguro segura seguridad peligroso peligrosa delincuencia criminalidad pandillas escuela escuelas',
  'colegio colegios familias familia ninos jubilados ancianos iglesia iglesias mezquita sinagoga parroquia inmigrantes',
  'extranjeros musulmanes judios catolicos hispanos mexicanos vecinos discapacidad discapacitada ruedas seccion vivienda',
  'indocumentado ciudadano demografia personas',
].flatMap((line) => line.split(' '));
const vocabulary = Object.values(wordClasses).flatMap((words) =>
  words.flatMap((word) => word.match(/[a-z]{4,}\*?/g) ?? []),
);
const beginnings = vocabulary.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));

/** Words that stand within the reach of a key term and are meant as they are. */
const known = new Set([
  ...keyTerms,
  ...vocabulary,
  ...[
    'shingle shingles teacher mexica mexicas viviendas suitably showing showings familiar familiares section sections selection prefect diverge safely supports assistants colonial colonies colonias',
    'perfects perfecto perfecta segundo segunda seguir seguido seguida personal persons persona elementary distract districts',
    'christmas dangers demographic familial diversa diverso diversos diversas ciudadania residence residency resides regiments residential mexico christina christine muslin vecino vecina crimea chime chimes barrido',
    'commodity singled communion escuelita rueda citizenship race racially emotion emotions emocional peligro seniority',
    'sensors violet violent retire retired ciudadanos ciudadana ciudad suites republic republica radial durability',
    'conservation democracia inmigracion discriminator discriminacion conserve neighbor friend friends disable extranjera',
  ].flatMap((line) => line.split(' ')),
]);

/** The same words come again and again; so many are remembered. */
const remembered = 20_000;
const judged = new Map<string, string>();

/** The key term a word is most likely a misspelling of, else the word itself. */
export function corrected(word: string): string {
  const earlier = judged.get(word);
  if (earlier !== undefined) return earlier;
  const found = meant(word);
  if (judged.size >= remembered) judged.clear();
  // Longer ones are nobody's misspelling, but anybody may send them.
  if (word.length <= 30) judged.set(word, found);
  return found;
}

function meant(word: string): string {
  if (word.length < 4 || isKnown(word)) return word;
  for (const term of keyTerms) {
    if (!term.startsWith(word.charAt(0))) continue;
    const reach = term.length >= 9 ? 2 : 1;
    if (Math.abs(term.length - word.length) <= reach && slips(word, term) <= reach) return term;
  }
  return word;
}

const isKnown = (word: string): boolean =>
  known.has(word) || /\d/.test(word) || beginnings.some((beginning) => word.startsWith(beginning));

/** Letters left out, added, mistaken or swapped with their neighbour (Damerau–Levenshtein, adjacent swaps only). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
