import { QueryFailedError } from 'typeorm';

/** PostgreSQL's error codes (appendix A of its manual) and SQLite's extended result codes. */
const taken = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];
const gone = ['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY'];
const crossed = ['40001', '40P01'];

const codeOf = (error: unknown): string =>
  error instanceof QueryFailedError ? ((error.driverError as { code?: string }).code ?? '') : '';

/** The row would have been the second of what there may be once. */
export const isTaken = (error: unknown): boolean => taken.includes(codeOf(error));

/** The database refused what would have been right a moment before: another unit of work was faster. */
export const isCollision = (error: unknown): boolean =>
  [...taken, ...gone, ...crossed].includes(codeOf(error));
