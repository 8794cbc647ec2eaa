import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ExtractError } from './extract.errors';
import { limits } from './limits';

/**
 * Reads a ZIP's central directory and then inflates every part once, counting: declared sizes can lie,
 * and the program that unpacks it afterwards trusts them.
 * @returns the names of its parts
 * @throws {ExtractError} `corrupt`, `encrypted` or `too_large`
 */
export async function checkZip(bytes: Buffer): Promise<Set<string>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw new ExtractError('corrupt');
  });
  try {
    const entries = await readEntries(zip);
    for (const entry of entries) await inflate(zip, entry);
    return new Set(entries.map(({ fileName }) => fileName));
  } catch (error) {
    throw error instanceof ExtractError ? error : new ExtractError('corrupt');
  } finally {
    zip.close();
  }
}

async function readEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > limits.zipEntries)
    throw new ExtractError(
      'too_large',
      `The file has ${zip.entryCount} parts; ${limits.zipEntries} are allowed.`,
    );
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new ExtractError('encrypted');
    total += entry.uncompressedSize;
    const xml = /\.(?:xml|rels)$/i.test(entry.fileName);
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    const bomb =
      total > limits.zipBytes ||
      (xml && entry.uncompressedSize > limits.zipXmlBytes) ||
      (entry.uncompressedSize > 1_000_000 && ratio > limits.zipRatio);
    if (bomb || entries.length >= limits.zipEntries)
      throw new ExtractError('too_large', 'The file unpacks to far more than can be read.');
    entries.push(entry);
  }
  return entries;
}

async function inflate(zip: ZipFile, entry: Entry): Promise<void> {
  if (entry.fileName.endsWith('/')) return;
  const stream = await zip.openReadStreamPromise(entry);
  let size = 0;
  // yauzl itself fails the stream when it yields more or less than declared.
  for await (const piece of stream) size += (piece as Buffer).length;
  if (size !== entry.uncompressedSize) throw new ExtractError('corrupt');
}
