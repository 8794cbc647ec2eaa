import { ExtractError } from './extract.errors';
import type { ExtractedSection, Extraction, ExtractRequest } from './extraction';
import { agreedKind, familyOf, type FileKind } from './file-kind';
import { limits } from './limits';
import { spokenFeatures } from './spoken-features';

/**
 * Reads one file. Runs in the child process only: what strangers send may hang or exhaust it.
 * @throws {ExtractError} with the reason
 */
export async function extractFile({ bytes, filename, url }: ExtractRequest): Promise<Extraction> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > limits.fileBytes)
    throw new ExtractError('too_large', `The file is larger than ${limits.fileBytes / 1024 / 1024} MB.`);
  const kind = await agreedKind(buffer, filename);
  const extraction = await read(kind, buffer, url);
  const characters = extraction.sections.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > limits.textCharacters)
    throw new ExtractError('too_large', 'The file holds more text than can be read.');
  // Pictures and recordings may still be described or transcribed.
  if (familyOf(kind) === 'document' && !hasWords(extraction.sections))
    throw new ExtractError('no_text_found', kind === 'html' ? nothingOnPage : undefined);
  const features = [...extraction.features, ...spokenFeatures(extraction.sections)];
  return {
    ...extraction,
    features: uniqueTexts(features).slice(0, limits.features),
    sections: extraction.sections.filter(({ text }) => text !== ''),
  };
}

const nothingOnPage =
  'No text was found on the page. What a page shows only by its scripts cannot be read: they are not run.';

/** One entry per wording, whatever its case; the first spelling stays. */
function uniqueTexts(texts: string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}

/** Whether there is anything a person could read in it. */
const hasWords = (sections: ExtractedSection[]): boolean =>
  sections.some(({ text }) => /[\p{L}\p{N}]/u.test(text));

// Each reader is loaded when it is first needed: a child that replaces another starts in half the time.
async function read(kind: FileKind, bytes: Buffer, url: string | undefined): Promise<Extraction> {
  switch (kind) {
    case 'pdf':
      return (await import('./pdf/pdf.js')).extractPdf(bytes);
    case 'docx':
      return (await import('./office/docx.js')).extractDocx(bytes);
    case 'xlsx':
      return (await import('./office/xlsx.js')).extractXlsx(bytes);
    case 'epub':
      return (await import('./office/epub.js')).extractEpub(bytes);
    case 'html':
      return (await import('./html.js')).extractHtml(bytes, url);
    case 'txt':
    case 'md':
    case 'csv':
      return (await import('./plain-text.js')).extractPlainText(bytes, kind);
    case 'jpg':
    case 'png':
    case 'webp':
      return (await import('./image.js')).extractImage(bytes, kind);
    case 'mp3':
    case 'm4a':
    case 'wav':
    case 'mp4':
    case 'webm':
      return (await import('./media.js')).extractMedia(bytes, kind);
  }
}
