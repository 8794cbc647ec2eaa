import { fileTypeFromBuffer } from 'file-type';
import { ExtractError } from './extract.errors';

/** Extension → kind; everything else is refused at the door. */
const kinds = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  epub: 'epub',
  txt: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  csv: 'csv',
  jpg: 'jpg',
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  mp3: 'mp3',
  m4a: 'm4a',
  wav: 'wav',
  mp4: 'mp4',
  webm: 'webm',
} as const;

export type FileKind = (typeof kinds)[keyof typeof kinds];
type FileFamily = 'document' | 'image' | 'audio' | 'video';

const families: Record<FileKind, FileFamily> = {
  pdf: 'document',
  docx: 'document',
  xlsx: 'document',
  epub: 'document',
  txt: 'document',
  md: 'document',
  html: 'document',
  csv: 'document',
  jpg: 'image',
  png: 'image',
  webp: 'image',
  mp3: 'audio',
  m4a: 'audio',
  wav: 'audio',
  mp4: 'video',
  webm: 'video',
};

export const familyOf = (kind: FileKind): FileFamily => families[kind];

export const acceptedExtensions = Object.keys(kinds);

/** The kind a file name promises, or null when it is none of ours. */
export function kindByName(filename: string): FileKind | null {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(filename.trim())?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(kinds, extension) ? kinds[extension as keyof typeof kinds] : null;
}

/** Magic-byte types that may stand behind each name. Text has no magic bytes. */
const magic: Partial<Record<FileKind, string[]>> = {
  pdf: ['application/pdf'],
  jpg: ['image/jpeg'],
  png: ['image/png', 'image/apng'],
  webp: ['image/webp'],
  mp3: ['audio/mpeg'],
  wav: ['audio/wav', 'audio/vnd.wave', 'audio/x-wav'],
  m4a: ['audio/x-m4a', 'audio/mp4', 'audio/m4a', 'video/mp4'],
  mp4: ['video/mp4', 'video/x-m4v', 'audio/mp4', 'audio/x-m4a'],
  webm: ['video/webm', 'audio/webm'],
};

const startsWith = (bytes: Buffer, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Buffer) => startsWith(bytes, 0x50, 0x4b);
const isOle = (bytes: Buffer) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * The kind of a file, agreed between its name and its first bytes.
 * @throws {ExtractError} `empty`, `unsupported`, `encrypted` (Office files with a password) or `lying_type`
 */
export async function agreedKind(bytes: Buffer, filename: string): Promise<FileKind> {
  const kind = kindByName(filename);
  if (!kind)
    throw new ExtractError(
      'unsupported',
      `Files of this kind cannot be read; accepted are ${acceptedExtensions.join(', ')}.`,
    );
  if (bytes.length === 0) throw new ExtractError('empty');
  if (packages[kind]) return agreedPackage(bytes, kind, packages[kind]);
  // ZIP archives are not looked into here: those that may be one were dealt with above.
  const found = isZip(bytes) ? { mime: 'application/zip' } : await fileTypeFromBuffer(bytes);
  const expected = magic[kind];
  const isPdf = kind === 'pdf' && found === undefined && hasLatePdfHeader(bytes);
  if (expected ? !isPdf && !expected.includes(found?.mime ?? '') : !isTextual(found?.mime))
    throw new ExtractError(
      'lying_type',
      `The file is named .${kind} but holds ${found ? `something else (${found.mime})` : 'something else'}.`,
    );
  if (isTwoFilesInOne(bytes, kind))
    throw new ExtractError('lying_type', 'The file is of two kinds at once, which no honest program writes.');
  return kind === 'txt' && isWebPage(bytes) ? 'html' : kind;
}

/** Readers of PDFs look for the header in the first kilobyte: mail programs and scanners put lines before it. */
const hasLatePdfHeader = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-');

/** A page that was saved as text: what it hides from people is to stay hidden. */
const isWebPage = (bytes: Buffer): boolean =>
  /^\ufeff?\s*<(?:!doctype\s+html|html)[\s>]/i.test(bytes.subarray(0, 256).toString());

/** What each kind of ZIP archive is called, and which older kind people rename to it. */
const packages: Partial<Record<FileKind, { what: string; older: string }>> = {
  docx: { what: 'Word document', older: 'an old Word file' },
  xlsx: { what: 'Excel workbook', older: 'an old Excel file' },
  epub: { what: 'book', older: 'an old Office file' },
};

function agreedPackage(
  bytes: Buffer,
  kind: FileKind,
  { what, older }: { what: string; older: string },
): FileKind {
  // An office file with a password is an OLE container around the encrypted package.
  if (isOle(bytes))
    throw bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? new ExtractError('encrypted')
      : new ExtractError(
          'lying_type',
          `The file is named .${kind} but is ${older}; save it as .${kind} first.`,
        );
  if (!isZip(bytes)) throw new ExtractError('lying_type', `The file is named .${kind} but is no ${what}.`);
  return kind;
}

const isTextual = (mime: string | undefined) =>
  mime === undefined || mime === 'application/xml' || mime.startsWith('text/');

/** A ZIP that ends where the file ends, or a PDF header, inside a file that starts as something else. */
function isTwoFilesInOne(bytes: Buffer, kind: FileKind): boolean {
  const head = bytes.subarray(0, 1024);
  if (familyOf(kind) === 'document' && kind !== 'pdf') return false;
  if (kind !== 'pdf' && head.includes('%PDF-')) return true;
  if (kind === 'pdf' && /<(?:!doctype html|html|script)\b/i.test(head.toString('latin1'))) return true;
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  return end > 0 && end + 22 <= bytes.length && end + 22 + bytes.readUInt16LE(end + 20) === bytes.length;
}
