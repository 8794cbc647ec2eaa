import type { Candidate } from '../postings.repository';
import { readAsked } from '../retrieval/asked';
import { bestFit } from '../retrieval/fit';
import { understand } from '../retrieval/question';
import { rarityOf } from '../retrieval/rarity';
import { rerank } from '../retrieval/rerank';
import { isStopped } from './second-opinion';

const rarity = rarityOf(new Map(), 0, 'en');

function stops(question: string, text: string, ahead: number): boolean {
  const asked = readAsked(understand(question), rarity);
  const candidate = { text, language: 'en', score: 1, sourceTitle: '', sourceKind: 'document' } as Candidate;
  const [ranked] = rerank(asked.question, [candidate], rarity, new Map());
  if (!ranked) throw new Error('no passage');
  const fit = bestFit(asked, ranked.passage, '');
  return isStopped(asked, { ranked, sureness: 1, taken: false }, fit, ahead);
}

describe('The papers of a home are quoted', () => {
  it.each([
    ['How deep is the well?', 'The well is 310 feet deep.'],
    ['Does the hot tub stay?', 'The hot tub does not convey.'],
    ['Can I charge an electric car?', 'Every space is wired for a charger.'],
    ['Is there arsenic in the water?', 'The laboratory found arsenic in the water, below the limit.'],
  ])('to “%s” with “%s”', (question, sentence) => expect(stops(question, sentence, 0.5)).toBe(false));

  it.each([
    ['Does the well share with the neighbors?', 'The well permit is for domestic use and livestock.'],
    ['Did they win the dispute over the gate?', 'The gate opens with a code.'],
    ['What problems does the pump have?', 'The pump was put in by Alta Wells.'],
  ])('not to “%s” with “%s”', (question, sentence) => expect(stops(question, sentence, 0)).toBe(true));
});
