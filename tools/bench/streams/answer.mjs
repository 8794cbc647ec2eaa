/** What the stub model says: sentences that stand on `knowledge`, so that the application passes them on. */
const sentences = [
  'The furnace is a forced-air gas furnace and was serviced in October 2025 by the installer.',
  'The roof was replaced in May 2019 with architectural shingles by a licensed roofer.',
  'The water heater is a tankless gas water heater and stands in the garage beside the furnace.',
  'The windows on the street side are double glazed and were replaced together with the roof.',
];

export const knowledge = sentences.join(' ');

/** @returns {string[]} `count` pieces as models cut them: each word with the space before it */
export function piecesOf(count) {
  const words = sentences.flatMap((sentence) => sentence.split(' '));
  return Array.from(
    { length: count },
    (_, index) => `${index === 0 ? '' : ' '}${words[index % words.length]}`,
  );
}
