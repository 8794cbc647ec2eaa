import fc from 'fast-check';
import { chunkSections, splitSentences } from './chunking';

const words = (count: number, word = 'word') =>
  Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ');

describe('A text is cut into passages', () => {
  it('between paragraphs, in reading order, losing no word', () => {
    const text = [words(150, 'a'), words(150, 'b'), words(20, 'c')].join('\n\n');
    const chunks = chunkSections([{ text }]);
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.map(({ position }) => position)).toEqual(chunks.map((_, at) => at));
    expect(
      chunks
        .map((chunk) => chunk.text)
        .join(' ')
        .split(/\s+/),
    ).toEqual(text.split(/\s+/));
  });

  it('never across pages or headings, and each keeps its place', () => {
    const chunks = chunkSections([
      { text: 'Quiet hours begin at ten.', page: 1, heading: 'Rules' },
      { text: 'Dogs are welcome.', page: 2, heading: 'Rules' },
      { text: 'The roof is new.', page: 2, heading: 'Roof' },
    ]);
    expect(chunks.map(({ page, heading, text }) => [page, heading, text])).toEqual([
      [1, 'Rules', 'Quiet hours begin at ten.'],
      [2, 'Rules', 'Dogs are welcome.'],
      [2, 'Roof', 'The roof is new.'],
    ]);
  });

  it('joins scraps of one place, and keeps the minutes of a recording apart', () => {
    expect(chunkSections([{ text: 'One.' }, { text: 'Two.' }])).toHaveLength(1);
    expect(
      chunkSections([
        { text: 'One.', startSeconds: 0 },
        { text: 'Two.', startSeconds: 300 },
      ]),
    ).toHaveLength(2);
  });

  it('between sentences where a paragraph is very long, and inside a word only when nothing else is there', () => {
    const long = Array.from({ length: 80 }, (_, at) => `Sentence number ${at} tells a little more.`).join(
      ' ',
    );
    for (const { text } of chunkSections([{ text: long }])) expect(text).toMatch(/^Sentence.*\.$/s);
    for (const { text } of chunkSections([{ text: 'x'.repeat(10_000) }]))
      expect(text.length).toBeLessThanOrEqual(1800);
  });

  it('into nothing that cannot be stored, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
        for (const chunk of chunkSections([{ text }])) {
          expect(chunk.text).not.toContain('\u0000');
          expect(chunk.text.trim()).not.toBe('');
        }
      }),
    );
  });
});

describe('Sentences', () => {
  it('end at full stops of every script, not at abbreviations and decimals', () => {
    expect(
      splitSentences(
        'Dr. Lee owns 2.5 acres at 12 Main St. and 3 ft. of fence. It is new. 停车位在地下。垃圾周二收集。',
      ).map((sentence) => sentence.trim()),
    ).toEqual([
      'Dr. Lee owns 2.5 acres at 12 Main St. and 3 ft. of fence.',
      'It is new.',
      '停车位在地下。',
      '垃圾周二收集。',
    ]);
  });

  it('joined are the text again', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => splitSentences(text).join('') === text));
  });
});
