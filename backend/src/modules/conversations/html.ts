const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that was made by `markup` and is therefore already safe. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | null | undefined | false | Part[];

/**
 * HTML from a template. (Not named `html`: formatters would lay it out anew, and white space means something.) Every value is escaped, for text and for quoted attributes; only the result of `markup` itself goes in as markup.
 */
export function markup(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(pieces.reduce((made, piece, index) => made + render(parts[index - 1]) + piece));
}

/** JSON that can stand inside a script element: no `<` can end it or open a comment. */
export const jsonInHtml = (value: unknown): Html =>
  new Html(
    JSON.stringify(value)
      .replace(/</g, '\\u003c')
      .replace(/\u2028/g, '\\u2028')
      .replace(/\u2029/g, '\\u2029'),
  );

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
