import { weigh } from './evidence';
import { readPassage } from './passage';
import { understand } from './question';
import { rerank } from './rerank';
import type { Candidate } from '../postings.repository';

const near = (question: string, passage: string, language = 'en') =>
  weigh(understand(question, language), readPassage(passage, language), () => 1).near;

const candidate = (text: string, at: number): Candidate => ({
  chunkId: String(at),
  sourceId: String(at),
  sourceTitle: 'Notes',
  sourceUrl: null,
  sourceKind: 'document',
  sourceOrigin: 'upload',
  title: null,
  url: null,
  heading: null,
  page: null,
  startSeconds: null,
  language: 'en',
  text,
  score: 1,
});

describe('How near in meaning a passage comes to a question', () => {
  it('counts other words for the same, and not words of something else', () => {
    const question = 'Which physician treated the mayor?';
    const same = near(question, 'A doctor from the harbour cared for the mayor.');
    const other = near(question, 'A baker from the harbour sang for the mayor.');
    expect(same?.sentence).toBeGreaterThan((other?.sentence ?? 1) + 0.1);
    expect(same?.gist).toBeGreaterThan(other?.gist ?? 1);
  });

  it('counts the word itself more than any other', () => {
    const question = 'Where is the furnace?';
    const itself = near(question, 'The furnace is in the cellar.');
    const other = near(question, 'The boiler is in the cellar.');
    expect(itself?.sentence).toBe(1);
    expect(other?.sentence).toBeLessThan(1);
  });

  it('knows nothing of words in languages without a table', () => {
    expect(near('¿Dónde está la caldera?', 'La caldera está en el sótano.', 'es')).toBeNull();
  });

  it('puts the passage that speaks of the same in other words before one that shares as many words', () => {
    const texts = [
      'The mayor opened the bakery in the square, and the band sang until the evening.',
      'The mayor was cared for by a doctor from the hospital in the square until the evening.',
    ];
    const [first] = rerank(
      understand('Which physician treated the mayor?'),
      texts.map(candidate),
      () => 1,
      new Map([['mayor', 1]]),
    );
    expect(first?.candidate.chunkId).toBe('1');
  });

  it('is no evidence that a passage answers: what is not there in so many words stays missing', () => {
    const question = understand('Is there a sauna?');
    const { missing } = weigh(question, readPassage('There is a steam bath.', 'en'), () => 1);
    expect(missing.map(({ surface }) => surface)).toContain('sauna');
  });
});
