import { questionFiles, readPhrasings } from './phrasings.mjs';

/**
 * How the guard fares on the phrasings.
 * @param {{ judgeQuestion: Function, judgeWording: Function }} guard
 */
export function measureGuard({ judgeQuestion, judgeWording }) {
  const questions = questionFiles.flatMap(readPhrasings).map((phrasing) => {
    const { turns, record } = phrasing;
    const { outcome, ruleId } = judgeQuestion({
      question: turns.at(-1),
      earlier: turns.slice(0, -1),
      recorded: record,
    });
    return {
      ...phrasing,
      got: outcome,
      ruleId,
      passes: phrasing.wanted === 'facts',
      passed: outcome === 'facts',
    };
  });
  const wordings = readPhrasings('texts').map((phrasing) => {
    const findings = judgeWording(phrasing.line);
    const worst = findings.some(({ weight }) => weight === 'withheld')
      ? 'withhold'
      : findings.length > 0
        ? 'warn'
        : 'clean';
    return {
      ...phrasing,
      got: worst,
      ruleId: findings[0]?.ruleId ?? null,
      passes: phrasing.wanted === 'clean',
      passed: worst === 'clean',
    };
  });
  return { questions, wordings, pairs: comparePairs(judgeQuestion) };
}

/** Counts of one group of judged phrasings. */
export function countOf(judged) {
  const sensitive = judged.filter(({ passes }) => !passes);
  const harmless = judged.filter(({ passes }) => passes);
  const missed = sensitive.filter(({ passed }) => passed);
  const refused = harmless.filter(({ passed }) => !passed);
  const otherCard = sensitive.filter(({ passed, got, wanted }) => !passed && got !== wanted);
  return { sensitive, harmless, missed, refused, otherCard };
}

/** The same question in every name: how many questions, in how many names, and which of them fared differently. */
function comparePairs(judgeQuestion) {
  const rows = readPhrasings('paired-names');
  const names = rows.filter(({ wanted }) => wanted === 'names').map(({ line }) => line);
  const questions = rows.filter(({ wanted }) => wanted !== 'names');
  const unequal = questions.flatMap(({ line, wanted }) =>
    names
      .map((name) => ({ name, question: line.replaceAll('{name}', name) }))
      .map(({ question }) => ({ question, got: judgeQuestion({ question }) }))
      .filter(({ got }) => got.outcome !== wanted)
      .map(({ question, got }) => `${question} → ${got.ruleId ?? 'answered'}`),
  );
  return { names: names.length, questions: questions.length, unequal };
}
