import { ValidationFailed } from '../errors/errors';
import { Text, WholeInQuery } from './fields';

/** `?limit=` and `?cursor=` of every list. */
export class PageQuery {
  @WholeInQuery({
    min: 1,
    max: 200,
    optional: true,
    description: 'How many to return at most (default 50).',
    example: 50,
  })
  limit?: number;

  @Text({
    max: 400,
    optional: true,
    description: 'Where to go on: take it from the Link header of the page before.',
  })
  cursor?: string;
}

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

interface Position {
  createdAt: string;
  id: string;
}

/** Where the next page begins, as text that means nothing to callers. */
export const encodeCursor = ({ createdAt, id }: Position): string =>
  Buffer.from(`${createdAt} ${id}`).toString('base64url');

/** @throws {ValidationFailed} it was not made by {@link encodeCursor} */
export function decodeCursor(cursor: string): Position {
  const [createdAt, id, ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!createdAt || !id || rest.length > 0 || !/^[\d:.TZ-]+$/.test(createdAt) || !/^[\w-]+$/.test(id))
    throw new ValidationFailed([{ field: 'cursor', message: 'cursor is not one that this API gave out' }]);
  return { createdAt, id };
}
