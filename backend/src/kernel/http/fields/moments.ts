import { IsISO8601, Matches } from 'class-validator';
import { field, type FieldOptions } from './field';

/** ISO 8601 with a time zone, e.g. `2025-08-14T15:30:00Z`. */
export const Moment = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'date-time' },
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(/(Z|[+-]\d\d:\d\d)$/, { message: '$property must carry a time zone, e.g. 2025-08-14T15:30:00Z' }),
  );

/** `2025-08-14`. */
export const Day = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'date' },
    Matches(/^\d{4}-\d{2}-\d{2}$/),
    IsISO8601({ strict: true }),
  );
