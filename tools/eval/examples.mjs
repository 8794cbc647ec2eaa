import { createHash } from 'node:crypto';
import { questionFiles, readPhrasings } from './phrasings.mjs';
import { readLessons } from './lessons.mjs';
import { bareOf } from './near-duplicates.mjs';

/**
 * What the second opinion learns from: the lessons, and the development half of the phrasings with the reason the rule table gives
 * (`undefined` where it has none).
 * @param {{ hear: Function, featuresOf: Function }} guard
 * @returns {{ file: string, line: string, reason: string | undefined, rule: string | undefined, features: string[] }[]}
 */
export function examplesWith({ hear, featuresOf }) {
  const phrasings = questionFiles.flatMap(readPhrasings);
  const heldBackLines = new Set(phrasings.filter(({ heldBack }) => heldBack).map(({ line }) => bareOf(line)));
  const told = phrasings
    .filter(({ heldBack, record }) => !heldBack && record === '')
    .map((phrasing) => ({ ...phrasing, reason: phrasing.wanted === 'facts' ? 'facts' : undefined }));
  // What is held back is learned from nowhere else either, or it would measure nothing.
  const lessons = [...told, ...readLessons()].filter(({ line }) => !heldBackLines.has(bareOf(line)));
  return lessons.flatMap(({ file, line, turns, reason }) => {
    const { plain, before, rule } = hear(turns, '');
    // Whether a rule is right to stop a question on a home nobody has judged.
    if (rule && file.startsWith('lessons/')) return [];
    return {
      file,
      line,
      reason: reason ?? rule?.reason,
      rule: rule?.id,
      features: featuresOf(plain, before),
    };
  });
}

/** Of all that was learned from, and of how it is read: kept beside the weights, to tell when they are of other lessons. */
export function digestOf(examples) {
  const told = examples.map(({ line, reason, features }) => JSON.stringify([line, reason, features]));
  return createHash('sha256').update(told.join('\n')).digest('hex');
}
