import { posix } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { decodeText } from '../decode-text';
import { ExtractError } from '../extract.errors';
import { limits } from '../limits';
import { attribute, readXml } from './xml';

const stored = 0;
const deflated = 8;
const localHeaderBytes = 30;

/** Where a part points to: `target` is the name of another part. */
interface Relation {
  type: string;
  target: string;
}

/** The parts of an office file or book. Only what is asked for is unpacked, and never more than it declared. */
export class Package {
  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: Map<string, Entry>,
  ) {}

  /** @throws {ExtractError} `corrupt`, `encrypted` or `too_large` */
  static async open(bytes: Buffer): Promise<Package> {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
      throw new ExtractError('corrupt');
    });
    try {
      return new Package(bytes, await readEntries(zip));
    } catch (error) {
      throw error instanceof ExtractError ? error : new ExtractError('corrupt');
    } finally {
      zip.close();
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of a part; null when there is none of that name. @throws {ExtractError} `corrupt` */
  text(name: string): string | null {
    const entry = this.entries.get(name);
    return entry ? decodeText(this.unpack(entry)) : null;
  }

  /** What the part points to inside the package, by id. */
  relations(name: string): Map<string, Relation> {
    const folder = posix.dirname(name);
    const found = new Map<string, Relation>();
    const xml = this.text(posix.join(folder, '_rels', `${posix.basename(name)}.rels`));
    if (xml)
      readXml(xml, {
        open: (element, attributes) => {
          if (element !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
          const target = attribute(attributes, 'Target') ?? '';
          found.set(attribute(attributes, 'Id') ?? '', {
            type: posix.basename(attribute(attributes, 'Type') ?? ''),
            target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
          });
        },
      });
    return found;
  }

  /** The part the package is about. */
  mainPart(): string | null {
    const main = [...this.relations('').values()].find(({ type }) => type === 'officeDocument');
    return main && this.has(main.target) ? main.target : null;
  }

  private unpack(entry: Entry): Buffer {
    const at = entry.relativeOffsetOfLocalHeader;
    const start = at + localHeaderBytes + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const packed = this.bytes.subarray(start, start + entry.compressedSize);
    const data = entry.compressionMethod === stored ? packed : inflate(packed, entry.uncompressedSize);
    if (data.length !== entry.uncompressedSize || crc32(data) !== entry.crc32)
      throw new ExtractError('corrupt');
    return data;
  }
}

function inflate(packed: Buffer, size: number): Buffer {
  try {
    // Ends as soon as the part yields more than its header said.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new ExtractError('corrupt');
  }
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.zipEntries)
    throw new ExtractError(
      'too_large',
      `The file has ${zip.entryCount} parts; ${limits.zipEntries} are allowed.`,
    );
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new ExtractError('encrypted');
    if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)
      throw new ExtractError('corrupt');
    total += entry.uncompressedSize;
    if (isBomb(entry) || total > limits.zipBytes || entries.size >= limits.zipEntries)
      throw new ExtractError('too_large', 'The file unpacks to far more than can be read.');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

const isBomb = ({ fileName, uncompressedSize, compressedSize }: Entry): boolean =>
  (/\.(?:xml|rels|x?html?|opf)$/i.test(fileName) && uncompressedSize > limits.zipXmlBytes) ||
  (uncompressedSize > 1_000_000 && uncompressedSize / Math.max(1, compressedSize) > limits.zipRatio);
