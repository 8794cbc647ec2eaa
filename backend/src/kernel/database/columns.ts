import type { ValueTransformer } from 'typeorm';

/**
 * Column types that mean the same on SQLite and PostgreSQL. Each is spread into `@Column({...})` of
 * an entity and into the column of a migration, so the two cannot drift apart.
 */

/** A UUID, made in code. */
export const uuid = { type: 'varchar', length: '36' } as const;

/** A moment as ISO 8601 UTC text with milliseconds: sorts as text, has no time-zone traps, is equal on both engines. */
export const moment = { type: 'varchar', length: '24' } as const;

/** Text of at most `max` characters. */
export const text = (max: number) => ({ type: 'varchar', length: String(max) }) as const;

/** Text without a limit in the database; the field that takes it in has one. */
export const longText = { type: 'text' } as const;

/** At most 2,147,483,647. Money is whole cents. */
export const whole = { type: 'integer' } as const;

/** True or false; SQLite keeps 1 and 0. */
export const flag = { type: 'boolean' } as const;

/** Any JSON value, read back as it was written. */
export const json = { type: 'json' } as const;

/** Binary floating point, for scores and coordinates; never for money. */
export const real = { type: 'double precision' } as const;

// PostgreSQL hands decimals over as text, SQLite as numbers.
const numeric: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** An exact decimal with `scale` digits behind the point, read as a number. */
export const decimal = (precision: number, scale: number) =>
  ({ type: 'decimal', precision, scale, transformer: numeric }) as const;

/** The present moment in the form {@link moment} columns hold. */
export const now = (): string => new Date().toISOString();
