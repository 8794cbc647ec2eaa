import { type Need, neededWords, type TextWords } from './needed-words';
import { anyOf } from './pattern';
import { alternatives } from './vocabulary';

interface Candidate {
  expression: RegExp;
  needs: Need[];
}

/** From and to, in UTF-16 units. */
export type Place = [from: number, to: number];

/** Patterns that are looked for everywhere in a text, see `pattern.ts`. */
export class Wordings {
  private readonly candidates: Candidate[];

  constructor(written: string[]) {
    this.candidates = written
      .flatMap(alternatives)
      .map((pattern) => ({ expression: anyOf([pattern]), needs: neededWords(pattern) }));
  }

  /** Whether any of them stands in the text. */
  isIn(plain: string, words: TextWords): boolean {
    return this.possible(words).some(({ expression }) => placeFrom(0, expression, plain) !== null);
  }

  /** Every place, from left to right and none overlapping, as one expression of all the alternatives would find them. */
  placesIn(plain: string, words: TextWords): Place[] {
    const possible = this.possible(words);
    const next = possible.map(({ expression }) => placeFrom(0, expression, plain));
    const places: Place[] = [];
    for (;;) {
      const [first] = next.filter((place) => place !== null).sort(([a], [b]) => a - b);
      if (!first) return places;
      places.push(first);
      possible.forEach(({ expression }, index) => {
        const place = next[index];
        if (place && place[0] < first[1]) next[index] = placeFrom(first[1], expression, plain);
      });
    }
  }

  private possible(words: TextWords): Candidate[] {
    return this.candidates.filter(({ needs }) => needs.every((need) => words.meets(need)));
  }
}

function placeFrom(start: number, expression: RegExp, plain: string): Place | null {
  expression.lastIndex = start;
  const match = expression.exec(plain);
  return match && [match.index, match.index + match[0].length];
}
