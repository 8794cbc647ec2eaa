import { isEmail, IsString, IsUUID, Length, Matches, ValidateBy } from 'class-validator';
import { field, type FieldOptions } from './field';
import { isStorable, Storable } from './storable';

interface TextOptions extends FieldOptions {
  min?: number;
  /** In UTF-16 code units, as JavaScript counts. */
  max?: number;
  pattern?: RegExp;
  /** What to say when `pattern` does not match. */
  patternMessage?: string;
}

/** Text of `min` to `max` UTF-16 units (0 to 10,000); with a `min`, not blank. */
export const Text = ({
  min = 0,
  max = 10_000,
  pattern,
  patternMessage,
  ...options
}: TextOptions = {}): PropertyDecorator =>
  field(
    options,
    {
      type: 'string',
      ...(min > 0 && { minLength: min }),
      maxLength: max,
      ...(pattern && { pattern: pattern.source }),
    },
    IsString(),
    Length(min, max),
    Storable(),
    ...(min > 0 ? [Matches(/\S/, { message: '$property must not be blank' })] : []),
    ...(pattern ? [Matches(pattern, patternMessage ? { message: patternMessage } : {})] : []),
  );

/** class-validator's own throws at an unpaired surrogate. */
const IsMailAddress = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isEmail',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isStorable(value) && isEmail(value),
      },
    },
    { message: '$property must be an email' },
  );

/** One mail address of at most 254 characters. */
export const Email = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: 'anna@example.com', ...options },
    { type: 'string', format: 'email', maxLength: 254 },
    IsMailAddress(),
    Length(3, 254),
    Storable(),
  );

/** A UUID of any version. */
export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', format: 'uuid' }, IsUUID('all'));

/** `#1f5f5b` or `#abc`. */
export const HexColor = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: '#1f5f5b', ...options },
    { type: 'string', pattern: '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$' },
    Matches(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, { message: '$property must be a hex colour such as #1f5f5b' }),
  );
