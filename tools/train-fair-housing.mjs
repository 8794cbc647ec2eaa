/**
 * `npm run train:fair-housing`: learns the weights of the fair-housing guard's second opinion from the lessons and from the development
 * half of the phrasings in `tools/eval/fair-housing`, and writes them beside its code. The same phrasings give the same weights.
 */
import './node-version.mjs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtModules } from './eval/built.mjs';
import { digestOf, examplesWith } from './eval/examples.mjs';
import { crossValidated, learnConcern, learnReasons } from './eval/learning.mjs';
import { root } from './processes.mjs';

/** How sure the second opinion must be before it stops a question. */
const threshold = 0.6;
/** How little it must find in a question to overrule a rule that is less than sure. */
const ordinary = 0.15;

const built = await builtModules();
const load = (name) => built(`fair-housing/${name}`);
const { hear } = load('by-rules.js');
const { featuresOf } = load('second-opinion/features.js');
const examples = examplesWith({ hear, featuresOf });

const { constant, weights: concern } = learnConcern(examples);
const reasons = learnReasons(examples.filter(({ reason }) => reason !== 'facts'));
const target = join(root, 'backend/src/modules/fair-housing/second-opinion/weights.txt');
const section = ([name, weights]) =>
  `[${name}]\n${Object.entries(weights)
    .map(([feature, weight]) => `${feature}\t${weight}\n`)
    .join('')}`;
writeFileSync(
  target,
  `${JSON.stringify({ learnedFrom: digestOf(examples), threshold, ordinary, constant })}\n${Object.entries({
    concern,
    ...reasons,
  })
    .map(section)
    .join('')}`,
);

console.log(`${examples.length} examples, ${Object.keys(concern).length} features.`);
const table = (head, rows) =>
  console.log([head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
const { files, rules } = crossValidated(examples, { threshold, ordinary });
console.log('Cross-validated, near duplicates left out together, the second opinion alone:\n');
table(['file', 'to stop', 'let through', 'to answer', 'stopped'], files);
console.log(
  '\nWhat the rule table meets, and what of it the second opinion finds ordinary, rightly and wrongly:\n',
);
table(['rule', 'to stop', 'found ordinary', 'to answer', 'found ordinary'], rules);
