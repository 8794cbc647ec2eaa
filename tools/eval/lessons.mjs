/**
 * What the guard's second opinion learns from: questions on the homes to learn from, and in `fair-housing/lessons` lines under a heading
 * that is the reason to stop them, or `[facts]`. In `patterns.txt` and in the frames a line holds choices, `(one|another|)`, and lists by
 * name, `{place}`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';
import { readHome, textsIn } from './homes.mjs';
import { halves } from './real-estate.mjs';

const folder = join(root, 'tools', 'eval', 'fair-housing', 'lessons');

/** How many combinations of a line with choices are taken, in each file that has such lines. */
const drawn = {
  patterns: { stopped: 14, facts: 30 },
  'frames-stopped': { stopped: 12 },
  'frames-answered': { facts: 24 },
};

/** Whether a lesson is one of the combinations, not written out by a person. */
export const isCombined = (file) => file in drawn;

/** Files of lessons written line by line. */
const lessonFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !isCombined(name.replace('.txt', '')))
  .map((name) => name.replace('.txt', ''))
  .sort();

/** @returns {{ file: string, line: string, reason: string, turns: string[] }[]} */
export function readLessons() {
  return [
    ...lessonFiles.flatMap((file) =>
      linesOf(file).map(({ heading, line }) => ({ file, line, reason: heading, turns: line.split(' >> ') })),
    ),
    ...Object.keys(drawn).flatMap(combined),
    ...[...halves['to develop on'], ...textsIn('lessons')].flatMap(askedOf),
  ];
}

/** What a home's papers answer is answered; of so many homes every third question says enough. */
const askedOf = (home) =>
  readHome(home)
    .questions.filter(({ answers }, at) => at % 3 === 0 && answers.length > 0)
    .map(({ text }) => ({ file: home, line: text, reason: 'facts', turns: [text] }));

function linesOf(file) {
  let heading = '';
  return readFileSync(join(folder, `${file}.txt`), 'utf8')
    .split('\n')
    .flatMap((line) => {
      heading = /^\[(\w+)\]$/.exec(line)?.[1] ?? heading;
      return line === '' || /^[#[]/.test(line) ? [] : [{ heading, line }];
    });
}

function combined(file) {
  const lines = linesOf(file);
  const lists = new Map(
    lines.filter(({ heading }) => heading === 'lists').map(({ line }) => line.split(' = ')),
  );
  return lines
    .filter(({ heading }) => heading !== 'lists')
    .flatMap(({ heading, line }, at) => {
      const draw = drawing(at + 1);
      const chosen = new Set(
        Array.from({ length: drawn[file][heading === 'facts' ? 'facts' : 'stopped'] }, () =>
          choose(line, lists, draw),
        ),
      );
      return [...chosen].map((each) => ({ file, line: each, reason: heading, turns: [each] }));
    });
}

function choose(line, lists, draw) {
  const pick = (choices) => {
    const all = choices.split('|');
    return all[Math.floor(draw() * all.length)];
  };
  return line
    .replace(/\(([^()]*)\)/g, (_, choices) => pick(choices))
    .replace(/\{(\w+)\}/g, (_, name) => pick(lists.get(name)))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same numbers from 0 to 1 for the same seed, on every machine. */
export function drawing(seed) {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state | 0, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
