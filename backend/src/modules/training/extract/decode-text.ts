import { ExtractError } from './extract.errors';

/**
 * Text of unknown encoding: BOM, then UTF-8, then Windows-1252 as old office programs write it.
 * @throws {ExtractError} `lying_type` when the bytes are no text at all
 */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return clean(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return clean(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.includes(0))
    throw new ExtractError('lying_type', 'The file is named like text but holds binary data.');
  try {
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    const odd = text.match(/[\u0001-\u0008\u000e-\u001f\u0080-\u009f]/g)?.length ?? 0;
    if (odd > text.length / 100)
      throw new ExtractError('lying_type', 'The file is named like text but holds binary data.');
    return clean(text);
  }
}

/** Drops what no reader can see and no database likes: control characters, lone surrogates, soft hyphens. */
export function clean(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\ufeff\ufffe\uffff]/g, '')
    .normalize('NFC');
}

/** One line of text: every run of white space becomes one space. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();
