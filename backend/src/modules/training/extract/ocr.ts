import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { createWorker, OEM, type Worker, type Page } from 'tesseract.js';
import { clean } from './decode-text';
import { limits } from './limits';
import { languageOf, learnedIn, type OcrLanguage } from './ocr-language';

/** Words below this are guesses at textures and shadows, not text (0 to 100). */
const sureEnough = 60;
/** What is printed and stands upright is read with at least this; of a page that lies on its side hardly a word is. */
const plain = 85;
/** Share of the letters in plain words below which a picture may stand on its head. */
const doubtful = 0.6;
/** And above which it certainly does not. */
const upright = 0.9;
/** Fewer letters than this are no reason to turn a picture. */
const fewLetters = 16;
/** Longest side of the small copies on which the other three ways up are tried. */
const triedPixels = 900;

/** Noise keeps the engine searching for letters for minutes; real pages take seconds, in milliseconds. */
const patience = 40_000;

/** And no longer than this, in milliseconds, is spent on trying the other ways up: most doubtful pictures are photos of leaves. */
const triesPatience = 20_000;

type Paragraph = NonNullable<Page['blocks']>[number]['paragraphs'][number];

let worker: Promise<Worker> | undefined;

/** What the engine reads at the moment: the next page is mostly in the language of the last. */
let language: OcrLanguage = 'eng';

/**
 * Text in a picture, whichever side is up, paragraph by paragraph; empty when there is none. English and Spanish; needs
 * no network.
 */
export async function readPicture(picture: Buffer): Promise<string> {
  const image = await prepare(picture);
  const asItLies = await paragraphsOf(image);
  const turn = await turnOf(image, asItLies);
  const upright = turn === 0 ? image : await sharp(image).rotate(turn).png().toBuffer();
  const read = turn === 0 ? asItLies : await paragraphsOf(upright);
  const spoken = languageOf(read.flatMap(wordsOf).map(({ text }) => text));
  if (!spoken || spoken === language) return textOf(read);
  await speak(spoken);
  return textOf(await paragraphsOf(upright)) || textOf(read);
}

/** With an engine of its own: two languages at once take twice the time and memory. */
async function speak(spoken: OcrLanguage): Promise<void> {
  const before = worker;
  worker = undefined;
  language = spoken;
  await (await before)?.terminate();
}

async function paragraphsOf(image: Buffer, longest = patience): Promise<Paragraph[]> {
  worker ??= startWorker();
  const engine = await worker;
  const recognized = engine.recognize(image, {}, { text: false, blocks: true });
  const result = await Promise.race([recognized, setTimeout(longest, null, { ref: false })]);
  if (result === null) {
    worker = undefined;
    await engine.terminate();
    return [];
  }
  return (result.data.blocks ?? []).flatMap((block) => block.paragraphs);
}

/** By how many degrees the picture has to be turned so that more of it can be read; mostly 0. */
async function turnOf(image: Buffer, asItLies: Paragraph[]): Promise<number> {
  const all = lettersOf(asItLies, 0);
  if (all < fewLetters || lettersOf(asItLies, plain) >= all * doubtful) return 0;
  const small = await sharp(image)
    .resize({ width: triedPixels, height: triedPixels, fit: 'inside', withoutEnlargement: true })
    .toBuffer();
  let best = { turn: 0, letters: Math.max(lettersOf(asItLies, plain), fewLetters / 2) };
  const deadline = Date.now() + triesPatience;
  for (const turn of [90, 180, 270]) {
    const left = deadline - Date.now();
    if (left <= 0) break;
    const tried = await paragraphsOf(await sharp(small).rotate(turn).png().toBuffer(), left);
    const letters = lettersOf(tried, plain);
    if (letters > best.letters) best = { turn, letters };
    if (letters >= lettersOf(tried, 0) * upright && letters >= fewLetters) break;
  }
  return best.turn;
}

const wordsOf = ({ lines }: Paragraph) => lines.flatMap(({ words }) => words);

const lettersOf = (paragraphs: Paragraph[], least: number): number =>
  paragraphs
    .flatMap(wordsOf)
    .filter(({ confidence }) => confidence >= least)
    .reduce((sum, { text }) => sum + text.length, 0);

function textOf(paragraphs: Paragraph[]): string {
  // Where not one word is plain, the others are guesses too.
  if (!paragraphs.flatMap(wordsOf).some(({ confidence }) => confidence >= plain)) return '';
  const texts = paragraphs.map(({ lines }) =>
    lines
      .map(({ words }) =>
        words
          .filter(({ confidence }) => confidence >= sureEnough)
          .map(({ text }) => text)
          .join(' '),
      )
      .filter((line) => /[\p{L}\p{N}]{2}/u.test(line))
      .join('\n'),
  );
  return clean(texts.filter(Boolean).join('\n\n'));
}

const startWorker = (): Promise<Worker> =>
  createWorker(language, OEM.LSTM_ONLY, {
    langPath: learnedIn(language),
    cacheMethod: 'none',
    gzip: true,
  });

/** Upright, grey, and of a size at which letters have the height the engine was trained on. */
async function prepare(picture: Buffer): Promise<Buffer> {
  const image = sharp(picture, { limitInputPixels: limits.pixels }).autoOrient();
  const { width } = await image.metadata();
  const target = width < 1000 ? width * 2 : Math.min(width, 2400);
  return image
    .resize({ width: target, height: 4000, fit: 'inside', withoutEnlargement: false })
    .flatten({ background: '#fff' })
    .grayscale()
    .normalise()
    .png({ compressionLevel: 1 })
    .toBuffer();
}
