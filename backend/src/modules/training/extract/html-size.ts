import { ExtractError } from './extract.errors';
import { limits } from './limits';

/** Measured on the bare text, because building the tree is what takes the time and memory. */
export function assertReasonable(html: string): void {
  if (html.length > limits.htmlCharacters)
    throw new ExtractError('too_large', 'The page is too long to be read.');
  let elements = 0;
  let depth = 0;
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)/gi)) {
    if (!close && ++elements > limits.htmlElements)
      throw new ExtractError('too_large', 'The page has too many elements to be read.');
    if (selfClosing.test(name)) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limits.htmlDepth)
      throw new ExtractError('too_large', 'The page is nested too deeply to be read.');
  }
}

/** Elements that have no end tag, or are often written without one. */
const selfClosing =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|t[rdh]|thead|tbody|tfoot|option|optgroup|colgroup|path|use|rect|circle|line|polygon|g)$/i;
