import { ExtractError } from './extract.errors';
import type { Extraction, ExtractRequest } from './extraction';
import { agreedKind, familyOf, type FileKind } from './file-kind';
import { extractHtml } from './html';
import { extractImage } from './image';
import { limits } from './limits';
import { extractMedia } from './media';
import { extractDocx } from './office/docx';
import { extractEpub } from './office/epub';
import { extractXlsx } from './office/xlsx';
import { extractPdf } from './pdf/pdf';
import { spokenFeatures } from './spoken-features';
import { extractCsv, extractMd, extractTxt, hasWords } from './plain-text';

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
    throw new ExtractError('no_text_found');
  const features = [...extraction.features, ...spokenFeatures(extraction.sections)];
  return {
    ...extraction,
    features: uniqueTexts(features).slice(0, limits.features),
    sections: extraction.sections.filter(({ text }) => text !== ''),
  };
}

/** One entry per wording, whatever its case; the first spelling stays. */
function uniqueTexts(texts: string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}

function read(kind: FileKind, bytes: Buffer, url: string | undefined): Extraction | Promise<Extraction> {
  switch (kind) {
    case 'pdf':
      return extractPdf(bytes);
    case 'docx':
      return extractDocx(bytes);
    case 'xlsx':
      return extractXlsx(bytes);
    case 'epub':
      return extractEpub(bytes);
    case 'html':
      return extractHtml(bytes, url);
    case 'txt':
      return extractTxt(bytes);
    case 'md':
      return extractMd(bytes);
    case 'csv':
      return extractCsv(bytes);
    case 'jpg':
    case 'png':
    case 'webp':
      return extractImage(bytes, kind);
    case 'mp3':
    case 'm4a':
    case 'wav':
    case 'mp4':
    case 'webm':
      return extractMedia(bytes, kind);
  }
}
