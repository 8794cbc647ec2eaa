import { Text, WholeInQuery } from './fields';

export { decodeCursor, encodeCursor, Page, type Position } from './page-of-rows';

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
