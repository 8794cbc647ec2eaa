/** Words of one family ("Norman", "Normandy") share their beginning; a slip of the finger leaves all but one letter. */
export function lookalike(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4) return false;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  if (common >= 4 && common / long.length >= 0.7) return true;
  return common > 0 && short.length >= 5 && long.length - short.length <= 1 && isOneSlip(short, long, common);
}

function isOneSlip(short: string, long: string, common: number): boolean {
  if (short.length < long.length) return short.slice(common) === long.slice(common + 1);
  if (short.slice(common + 1) === long.slice(common + 1)) return true;
  return (
    short[common] === long[common + 1] &&
    short[common + 1] === long[common] &&
    short.slice(common + 2) === long.slice(common + 2)
  );
}

/** Languages that write compounds as one word. */
export const compounding = new Set(['de', 'nl', 'sv', 'da', 'nb', 'fi', 'hu']);
const shortestPart = 4;

/** "Wohnung" is what a "Dachgeschosswohnung" is: the last part of a compound, or its first. */
export function isPartOfCompound(part: string, whole: string, language: string): boolean {
  if (!compounding.has(language) || part.length < shortestPart || whole.length < part.length + 3)
    return false;
  // The stemmer takes "-ung" off long words only.
  const bare = part.replace(/ung$/, '');
  return (
    whole.endsWith(part) || (bare.length >= shortestPart && whole.endsWith(bare)) || whole.startsWith(part)
  );
}
