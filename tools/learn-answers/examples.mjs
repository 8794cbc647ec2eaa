/** What the answers are learned from: every question on the homes to learn from, with what the product itself sees of each sentence. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHome } from '../eval/homes.mjs';
import { builtModules } from '../eval/built.mjs';

const built = await builtModules();
const { extractPlainText } = built('training/extract/plain-text.js');
const { chunkSections } = built('knowledge/chunking.js');
const { indexChunks } = built('knowledge/indexing.js');
const { recordText } = built('knowledge/answering/descriptions.js');
const { plainly } = built('knowledge/answering/plainly.js');
const { rareness } = built('knowledge/answering/learned/judge.js');
const { signsOfSentence } = built('knowledge/answering/learned/signs.js');
const words = built('knowledge/answering/learned/words.js');
const { readAsked } = built('knowledge/retrieval/asked.js');
const { fitsOf } = built('knowledge/retrieval/fit.js');
const { readPassage } = built('knowledge/retrieval/passage.js');
const { understand } = built('knowledge/retrieval/question.js');
const { rarityOf } = built('knowledge/retrieval/rarity.js');
const { rerank } = built('knowledge/retrieval/rerank.js');
const { translatedTerms, wantedTerms } = built('knowledge/retrieval/wanted.js');
const { detectLanguage } = built('knowledge/text/languages.js');

/** Writes one home's examples: `<name>.json` with words, `<name>.f32` with the signs of each sentence for each question. */
export async function writeExamples(target, name) {
  const { listing, documents, questions } = readHome(name);
  const chunks = await chunksOf(listing, documents);
  const frequencies = new Map();
  for (const { terms } of chunks)
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const sentences = chunks.flatMap(({ passage, heading }, chunk) =>
    words.stretchesOf(passage).map(({ from, to, words: said }) => {
      const { start } = passage.sentences[from];
      const { end } = passage.sentences[to];
      const above = words.wordsOfHeading(heading ?? '', passage.language);
      return { chunk, text: passage.text.slice(start, end), words: said, heading: above };
    }),
  );
  const signs = [];
  const asked = questions.map(({ language, text, answers }) => {
    const spoken = detectLanguage(text, language);
    const question = understand(plainly(text, spoken), spoken);
    const rarity = rarityOf(frequencies, chunks.length, question.language);
    for (const row of signsFor(question, chunks, rarity)) signs.push(...row);
    return {
      language: question.language,
      isAnswerable: answers.length > 0,
      answers: sentencesThatHold(answers, sentences),
      words: words.wordsOfQuestion(question).map((word) => ({ ...word, rareness: rareness(word, rarity) })),
    };
  });
  mkdirSync(target, { recursive: true });
  const file = join(target, name.replaceAll('/', '-'));
  const said = sentences.map(({ words, heading }) => ({ words, heading }));
  writeFileSync(`${file}.json`, JSON.stringify({ name, sentences: said, questions: asked }));
  writeFileSync(`${file}.f32`, Buffer.from(Float32Array.from(signs).buffer));
  return asked.filter(({ isAnswerable, answers }) => isAnswerable && answers.length === 0).length;
}

async function chunksOf(listing, documents) {
  const chunks = [];
  const add = (sections, { title, sourceKind }) => {
    for (const chunk of indexChunks(chunkSections(sections)))
      chunks.push({ ...chunk, title, sourceKind, passage: readPassage(chunk.text, chunk.language) });
  };
  for (const { name, text } of documents) {
    const { sections, title } = await extractPlainText(Buffer.from(text), 'md');
    add(sections, { title: title ?? name, sourceKind: 'document' });
  }
  const lists = { features: [], appliances: [], heating: [], cooling: [], ...listing };
  add([{ text: recordText(lists) }], { title: listing.address, sourceKind: 'listing' });
  return chunks;
}

/** The signs of every sentence, in the order of the chunks. */
function signsFor(question, chunks, rarity) {
  const wanted = wantedTerms(question);
  const searched = [...wanted, ...translatedTerms(question, wanted)];
  const candidates = chunks
    .map(({ terms, text, language, heading, title, sourceKind }, chunk) => ({
      chunk,
      text,
      language,
      heading: heading ?? null,
      title,
      sourceTitle: title,
      sourceKind,
      score: searched.reduce(
        (sum, [term, share]) => sum + (share * rarity(term) * (terms.get(term) ?? 0)) / 1000,
        Number.EPSILON,
      ),
    }))
    .sort((a, b) => b.score - a.score);
  const ranked = rerank(question, candidates, rarity, wanted);
  const asked = readAsked(question, rarity);
  const place = new Map(ranked.map((each, rank) => [each.candidate.chunk, { each, rank }]));
  const top = ranked[0].score;
  return chunks.flatMap(({ passage, heading }, chunk) => {
    const { each, rank } = place.get(chunk);
    const fits = fitsOf(asked, passage, heading ?? '').filter(({ span }) => span.from === span.to);
    return words.stretchesOf(passage).map(({ to }) =>
      signsOfSentence(
        asked,
        each,
        fits.find(({ span }) => span.from === to),
        { rank, top },
      ),
    );
  });
}

const plain = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[*_`|;]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

function sentencesThatHold(answers, sentences) {
  const within = (text) => answers.some((answer) => plain(text).includes(plain(answer)));
  const single = sentences.flatMap(({ text }, at) => (within(text) ? [at] : []));
  if (single.length > 0) return single;
  return sentences.flatMap(({ text, chunk }, at) => {
    const next = sentences[at + 1];
    return next?.chunk === chunk && within(`${text} ${next.text}`) ? [at] : [];
  });
}
