// Apart from `page.ts`: repositories need no validation and no API document, which take longest of all to load.
import { ValidationFailed } from '../errors/errors';

/** One page of a list; leaves as a bare array, with `next` announced by a Link header (RFC 8288). */
export class Page<T> {
  constructor(
    readonly items: T[],
    readonly next: string | undefined,
  ) {}

  map<U>(view: (item: T, index: number) => U): Page<U> {
    return new Page(this.items.map(view), this.next);
  }
}

/** Of a row in its list; `rank` only where the list begins with the highest number. */
export interface Position {
  createdAt: string;
  id: string;
  rank?: number | undefined;
}

/** Where the next page begins, as text that means nothing to callers. */
export const encodeCursor = ({ createdAt, id, rank }: Position): string =>
  Buffer.from([createdAt, id, ...(rank === undefined ? [] : [rank])].join(' ')).toString('base64url');

/**
 * @param ranked whether it must hold a rank: a cursor goes on in the list it came from
 * @throws {ValidationFailed} it was not made by {@link encodeCursor} for such a list
 */
export function decodeCursor(cursor: string, ranked = false): Position {
  const [, createdAt, id, rank] =
    /^([\d:.TZ-]+) ([\w-]+)(?: (\d{1,15}))?$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!createdAt || !id || (rank !== undefined) !== ranked)
    throw new ValidationFailed([{ field: 'cursor', message: 'cursor is not one that this API gave out' }]);
  return { createdAt, id, ...(rank !== undefined && { rank: Number(rank) }) };
}
