import type { Chunk, Section } from './knowledge.types';

/** Characters a passage is filled up to: about 200 English words, what a person reads at a glance. */
const wanted = 1200;
/** A single paragraph may be this long before it is cut between sentences. */
const longest = 1800;
/** A passage shorter than this joins its neighbour on the same page and under the same heading. */
const shortest = 200;

/**
 * Cuts sections into passages: whole paragraphs, never across pages, headings, or crawled pages. The place
 * (page, heading, second) stays with each passage, so that a citation can open there.
 */
export function chunkSections(sections: Section[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (const section of sections) {
    for (const text of passagesOf(section.text)) {
      const previous = chunks.at(-1);
      if (previous && samePlace(previous, section) && shouldJoin(previous.text, text))
        previous.text += `\n\n${text}`;
      else chunks.push({ ...section, text, position: chunks.length });
    }
  }
  return chunks;
}

function passagesOf(text: string): string[] {
  const paragraphs = clean(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => (size(paragraph) > longest ? cut(paragraph) : [paragraph]));
  const passages: string[] = [];
  for (const paragraph of paragraphs) {
    const last = passages.at(-1);
    if (last !== undefined && size(last) + size(paragraph) <= wanted)
      passages[passages.length - 1] = `${last}\n\n${paragraph}`;
    else passages.push(paragraph);
  }
  return passages;
}

// NUL and lone surrogates cannot be stored in PostgreSQL; soft hyphens and zero-width marks split words for the index.
function clean(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000\u00ad\u200b\ufeff]/g, '');
}

function shouldJoin(before: string, after: string): boolean {
  return size(before) + size(after) <= wanted && (size(before) < shortest || size(after) < shortest);
}

function samePlace(a: Section, b: Section): boolean {
  return (
    (a.page ?? null) === (b.page ?? null) &&
    (a.heading ?? null) === (b.heading ?? null) &&
    (a.url ?? null) === (b.url ?? null) &&
    sameMinute(a, b)
  );
}

// Passages of a recording keep their own start, so that a citation can jump to what is said.
function sameMinute(a: Section, b: Section): boolean {
  return Math.abs((a.startSeconds ?? 0) - (b.startSeconds ?? 0)) < 60;
}

// A character of an unspaced script carries about as much as two and a half Latin letters.
function size(text: string): number {
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return text.length + 1.5 * dense;
}

function cut(paragraph: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sentence of splitSentences(paragraph)) {
    for (const part of size(sentence) > longest ? slices(sentence) : [sentence]) {
      if (piece !== '' && size(piece) + size(part) > wanted) {
        pieces.push(piece.trim());
        piece = '';
      }
      piece += part;
    }
  }
  if (piece.trim() !== '') pieces.push(piece.trim());
  return pieces;
}

// Text without sentences (tables, lists of words): cut at spaces, and inside a word only when there are none.
function slices(text: string): string[] {
  return text.match(/[\s\S]{1,1000}(?:\s+|$)|[\s\S]{1,1000}/g) ?? [text];
}

/** Sentences with the spaces after them, so that joined they are the text again. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (isAbbreviation(text.slice(start, match.index + 1), match[0], text.slice(end, end + 2))) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}

const sentenceEnd = /[.!?؟।]+["'”’»)\]]*(?:\[\d+\])*\s+|[。！？；]+["'”’」』）]*\s*|\n+/gu;
const abbreviations =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|sr|jr|vs|etc|no|art|fig|approx|apt|ave|blvd|rd|hwy|ste|inc|ltd|co|corp|u\.s|e\.g|i\.e|a\.m|p\.m|sq|ft|min|max|dept|est|ca|cf|sra?|ud|uds|núm|av|pág|bzw|z\.b|d\.h|nr|str|г|ул|т\.д|др)\.$/iu;

function isAbbreviation(before: string, end: string, after: string): boolean {
  if (!end.startsWith('.') || end.includes('\n')) return false;
  return abbreviations.test(before) || /(?:^|\s)\p{Lu}\.$/u.test(before) || /^\p{Ll}/u.test(after);
}
