import type { Candidate } from '../../postings.repository';
import { readAsked } from '../../retrieval/asked';
import { understand } from '../../retrieval/question';
import { rarityOf } from '../../retrieval/rarity';
import { rerank } from '../../retrieval/rerank';
import { likeliestStretch } from './likeliest';

const papers = [
  'The roof was replaced in 2019 with architectural shingles. Gutters were cleaned in the spring.',
  'Household animals are limited to two, neither above forty pounds. Boats and recreational vehicles may not be kept within view of the street.',
  'Efflorescence was noted on the north foundation wall. The owner reports no seepage since 2016.',
  'Electric service is 200 amperes. Natural gas is not available on this road; the range is electric.',
  'Refuse is collected on Tuesdays. Snow on the walks is cleared by the association.',
  '6. Lights. No change this year. 7. Garages. Where do guests park? On Sluice Street after six, all day on Sunday.',
];

function likeliest(text: string): { said: string; likelihood: number } {
  const language = /[áéíóúñ¿]/.test(text) ? 'es' : 'en';
  const question = understand(text, language);
  const rarity = rarityOf(new Map(), 0, question.language);
  const candidates = papers.map(
    (paper, at) =>
      ({
        chunkId: String(at),
        text: paper,
        language: 'en',
        score: 1,
        sourceTitle: 'Disclosure',
        sourceKind: 'document',
      }) as Candidate,
  );
  const judged = rerank(question, candidates, rarity, new Map()).map((ranked) => ({
    ranked,
    sureness: 0,
    taken: false,
    isFound: true,
  }));
  const found = likeliestStretch(readAsked(question, rarity), judged, rarity);
  const { passage } = found?.judged.ranked ?? {};
  const { span } = found?.fit ?? {};
  return {
    said: passage?.text.slice(passage.sentences[span?.from ?? 0]?.start) ?? '',
    likelihood: found?.likelihood ?? 0,
  };
}

describe('Of the papers of a home, the sentence most likely to answer', () => {
  it.each([
    ['can i bring my big dog', /^Household animals/],
    ['where would my camper go', /^Boats and recreational/],
    ['is the basement dry', /^(?:The owner reports|Efflorescence)/],
    ['trash day?', /^Refuse/],
    ['gas stove?', /^Natural gas/],
    ['¿qué día recogen la basura?', /^Refuse/],
    ['¿cuándo cambiaron el techo?', /^The roof/],
  ])('to “%s” is found whatever its words', (question, answer) =>
    expect(likeliest(question).said).toMatch(answer),
  );

  it('is said with the question or the label it follows', () => {
    expect(likeliest('where do visitors leave their car').said).toMatch(
      /^7\. Garages\. Where do guests park\? On Sluice Street/,
    );
    expect(likeliest('did the lights change this year').said).toMatch(/^6\. Lights\. No change/);
  });

  it('is less likely where the papers only speak of something near', () => {
    const answered = likeliest('how many pets can we have').likelihood;
    for (const other of [
      'is there a dog park nearby',
      'who walked the dog last year',
      'how deep is the well',
    ])
      expect(likeliest(other).likelihood).toBeLessThan(answered);
  });
});
