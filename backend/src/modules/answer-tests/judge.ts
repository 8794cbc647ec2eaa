import type { Expectation } from './answer-test.entity';
import type { Problem } from './answer-test-result.entity';

export interface Verdict {
  passed: boolean;
  problem: Problem | null;
  missing: string[];
}

/** Whether an answer is what a test waits for. */
export function judge(
  { expects, facts }: { expects: Expectation; facts: string[] },
  { answered, content }: { answered: boolean; content: string },
): Verdict {
  if (expects === 'refusal') return verdict(answered ? 'answered' : null);
  if (!answered) return verdict('not_answered', facts);
  const said = plain(content);
  const missing = facts.filter((fact) => !` ${said} `.includes(` ${plain(fact)} `));
  return verdict(missing.length > 0 ? 'facts_missing' : null, missing);
}

const verdict = (problem: Problem | null, missing: string[] = []): Verdict => ({
  passed: problem === null,
  problem,
  missing,
});

/** Without what two people write differently: case, accents, punctuation, separators of thousands. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)\.(?=\d)/g, '\u0001')
    .replace(/[^\p{L}\p{N}\u0001]+/gu, ' ')
    .replaceAll('\u0001', '.')
    .trim();
