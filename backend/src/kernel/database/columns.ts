import type { ValueTransformer } from 'typeorm';

/**
 * Column types that mean the same on SQLite and PostgreSQL. Each is spread into `@Column({...})` of
 * an entity and into the column of a migration, so the two cannot drift apart.
 */

/** A UUID, made in code. */
export const uuid = { type: 'varchar', length: '36' } as const;

/** A moment as ISO 8601 UTC text with milliseconds: sorts as text, has no time-zone traps, is equal on both engines. */
export const moment = { type: 'varchar', length: '24' } as const;

export const text = (max: number) => ({ type: 'varchar', length: String(max) }) as const;

export const longText = { type: 'text' } as const;

/** At most 2,147,483,647. Money is whole cents. */
export const whole = { type: 'integer' } as const;

export const flag = { type: 'boolean' } as const;

export const json = { type: 'json' } as const;

/** Binary floating point, for scores and coordinates; never for money. */
export const real = { type: 'double precision' } as const;

// PostgreSQL hands decimals over as text, SQLite as numbers.
const numeric: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

export const decimal = (precision: number, scale: number) =>
  ({ type: 'decimal', precision, scale, transformer: numeric }) as const;

/** The present moment in the form {@link moment} columns hold. */
export const now = (): string => new Date().toISOString();
