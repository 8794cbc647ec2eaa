import type { FileKind } from './extract';

const none = Buffer.alloc(0);
const endOfZip = Buffer.from('PK\x05\x06', 'latin1');

/**
 * The same file without what cameras and telephones write beside the picture: where it was taken, when, by whom,
 * with what. Pixels and sound are not touched, so nothing has to be decoded here; a picture stays upright.
 */
export function withoutPlaceOfTaking(bytes: Buffer, kind: FileKind): Buffer {
  if (kind === 'jpg') return bareJpeg(bytes);
  if (kind === 'png') return barePng(bytes);
  if (kind === 'webp') return bareWebp(bytes);
  return kind === 'mp4' || kind === 'm4a' ? bareMovie(bytes) : bytes;
}

/** What follows the picture: small copies with places of their own. A second file of another kind stays, for the reader to refuse. */
const tailOf = (bytes: Buffer, at: number): Buffer => {
  const tail = bytes.subarray(at);
  return tail.includes(endOfZip) || tail.includes('%PDF-') ? tail : none;
};

const jpeg = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  comment: 0xfe,
};

function bareJpeg(bytes: Buffer): Buffer {
  if (bytes[0] !== 0xff || bytes[1] !== jpeg.start) return bytes;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]!;
    // Decoders skip what is no marker; so must this.
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) at++;
    else if (marker === jpeg.end)
      return Buffer.concat([...kept, bytes.subarray(at, at + 2), tailOf(bytes, at + 2)]);
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      const segment = bytes.subarray(at, end);
      kept.push(keptSegment(marker, segment));
      at = marker === jpeg.scan ? endOfScan(bytes, end) : end;
      if (marker === jpeg.scan) kept.push(bytes.subarray(end, at));
    }
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

function keptSegment(marker: number, segment: Buffer): Buffer {
  if (marker === jpeg.app1) return uprightOnly(segment);
  if (marker === jpeg.app2) return segment.includes('ICC_PROFILE') ? segment : none;
  const isProgramsOwn = marker > jpeg.app0 && marker <= 0xef && marker !== jpeg.app14;
  return isProgramsOwn || marker === jpeg.comment ? none : segment;
}

/** The compressed picture goes on to the next marker that is neither a restart nor an escaped byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Of the Exif data only which way is up, in a block of its own: TIFF 6.0, tag 0x0112. */
function uprightOnly(segment: Buffer): Buffer {
  const orientation = orientationOf(segment.subarray(10));
  if (segment.toString('latin1', 4, 8) !== 'Exif' || orientation < 2 || orientation > 8) return none;
  const block = Buffer.from(
    'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100000000' + '00000000',
    'hex',
  );
  block.writeUInt16BE(orientation, 28);
  return block;
}

function orientationOf(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(short(directory), 100); entry++) {
    const at = directory + 2 + entry * 12;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return 1;
}

const textChunks = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function barePng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!textChunks.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND') return Buffer.concat([...kept, tailOf(bytes, at)]);
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

function bareWebp(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') return bytes;
  const kept = [Buffer.from(bytes.subarray(0, 12))];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const chunk = Buffer.from(bytes.subarray(at, at + 8 + size + (size % 2)));
    // The header also announces the two kinds of chunks that are left out.
    if (type === 'VP8X' && chunk.length > 8) chunk[8] = chunk[8]! & ~0x0c;
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk);
    at += 8 + size + (size % 2);
  }
  const bare = Buffer.concat(kept);
  bare.writeUInt32LE(bare.length - 8, 4);
  return bare;
}

const moviePlaces = new Set(['\u00a9xyz', 'loci']);

/** Boxes with a place are made free space of the same size: others point into the file by position. */
function bareMovie(bytes: Buffer): Buffer {
  const bare = Buffer.from(bytes);
  const clear = (from: number, to: number): void => {
    for (let at = from; at + 8 <= to;) {
      const size = bare.readUInt32BE(at);
      const type = bare.toString('latin1', at + 4, at + 8);
      const end = size >= 8 ? Math.min(at + size, to) : to;
      const isPlace =
        moviePlaces.has(type) || (type === 'meta' && bare.subarray(at, end).includes('.location.'));
      if (isPlace) bare.fill(0, at + 8, end).write('free', at + 4, 'latin1');
      else if (['moov', 'trak', 'udta'].includes(type)) clear(at + 8, end);
      at = end;
    }
  };
  clear(0, bare.length);
  return bare;
}
