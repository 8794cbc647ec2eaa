import { Parser } from 'htmlparser2';
import { ExtractError } from '../extract.errors';
import { limits } from '../limits';

export type Attributes = Record<string, string>;

/** Names come without their prefix: which letters a program chose for a namespace means nothing. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML from beginning to end, without building a tree: memory does not grow with the file.
 * @throws {ExtractError} `corrupt` when elements are left open or entities are declared (no office program
 *   does, and they are how a small file grows large); `too_large`
 */
export function readXml(xml: string, reader: XmlReader): void {
  let elements = 0;
  let isOver = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++elements > limits.xmlElements)
          throw new ExtractError('too_large', 'The file has too many elements to be read.');
        reader.open?.(localName(name), attributes);
      },
      ontext: (text) => reader.text?.(text),
      onclosetag: (name) => {
        // At the end, the parser closes what was left open.
        if (isOver) throw new ExtractError('corrupt');
        reader.close?.(localName(name));
      },
      onprocessinginstruction: (name) => {
        if (/^!doctype$/i.test(name)) throw new ExtractError('corrupt');
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  isOver = true;
  parser.end();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name] ?? attributes[`w:${name}`] ?? attributes[`r:${name}`];
  if (own !== undefined) return own;
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Office's way of writing yes: the attribute is missing or says so. */
export const isOn = (attributes: Attributes): boolean =>
  !['0', 'false', 'off', 'none'].includes(attribute(attributes, 'val') ?? '1');
