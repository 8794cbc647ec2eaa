import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type as TransformTo } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  registerDecorator,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/**
 * One decorator per field of a body, query or answer: it validates, documents (OpenAPI) and, by the
 * class, types the field at once. Fields are required and not null unless said otherwise.
 */
interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
  example?: unknown;
}

interface TextOptions extends FieldOptions {
  min?: number;
  /** In UTF-16 code units, as JavaScript counts. */
  max?: number;
  pattern?: RegExp;
  /** What to say when `pattern` does not match. */
  patternMessage?: string;
}

const field = (
  { optional = false, nullable = false, description, example }: FieldOptions,
  schema: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      required: !optional,
      ...(nullable && { nullable }),
      ...(description !== undefined && { description }),
      ...(example !== undefined && { example }),
      ...schema,
    } as ApiPropertyOptions),
    ...(optional || nullable
      ? [ValidateIf((_, value) => !((optional && value === undefined) || (nullable && value === null)))]
      : []),
    ...rules,
  );

/** Refuses what no text column can hold byte for byte: NUL (PostgreSQL) and unpaired surrogates (UTF-8). */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function Storable(options?: ValidationOptions): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'storable',
      target: target.constructor,
      propertyName: String(property),
      ...(options && { options }),
      validator: {
        validate: (value: unknown) =>
          (Array.isArray(value) ? value : [value]).every(
            (each) => typeof each !== 'string' || isStorable(each),
          ),
        defaultMessage: ({ property: name } = { property: 'text' } as never) =>
          `${name} must not contain NUL or broken characters`,
      },
    });
  };
}

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

export const Email = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: 'anna@example.com', ...options },
    { type: 'string', format: 'email', maxLength: 254 },
    IsEmail(),
    Length(3, 254),
    Storable(),
  );

export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', format: 'uuid' }, IsUUID('all'));

interface RangeOptions extends FieldOptions {
  min?: number;
  max?: number;
}

// Query strings carry numbers as text; a body must carry real numbers.
const Numeric = TransformTo(() => Number);

export const Whole = ({ min = 0, max = 2_147_483_647, ...options }: RangeOptions = {}): PropertyDecorator =>
  field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));

export const Decimal = ({
  min = 0,
  max = 9_999_999_999.99,
  places = 2,
  ...options
}: RangeOptions & { places?: number } = {}): PropertyDecorator =>
  field(
    options,
    { type: 'number', minimum: min, maximum: max },
    IsNumber({ maxDecimalPlaces: places, allowInfinity: false, allowNaN: false }),
    Min(min),
    Max(max),
  );

/** A whole number in a query string. */
export const WholeInQuery = (options: RangeOptions = {}): PropertyDecorator =>
  applyDecorators(Numeric, Whole(options));

export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'boolean' }, IsBoolean());

export const OneOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', enum: [...values] }, IsIn(values));

/** Some of the values, each once, in any order. */
export const SomeOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    {
      type: 'array',
      items: { type: 'string', enum: [...values] },
      maxItems: values.length,
      uniqueItems: true,
    },
    IsArray(),
    ArrayUnique(),
    IsIn(values, { each: true }),
  );

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

export const WebUrl = ({
  httpsOnly = false,
  max = 2048,
  ...options
}: FieldOptions & { httpsOnly?: boolean; max?: number } = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'uri', maxLength: max },
    IsString(),
    Length(1, max),
    Storable(),
    WebAddress(httpsOnly),
  );

function WebAddress(httpsOnly: boolean): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'webAddress',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isWebAddress(value, httpsOnly),
        defaultMessage: () =>
          `${String(property)} must be a full ${httpsOnly ? 'https' : 'http or https'} address`,
      },
    });
  };
}

function isWebAddress(value: string, httpsOnly: boolean): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return (protocol === 'https:' || (!httpsOnly && protocol === 'http:')) && !username && !password;
}

export const HexColor = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    { example: '#1f5f5b', ...options },
    { type: 'string', pattern: '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$' },
    Matches(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, { message: '$property must be a hex colour such as #1f5f5b' }),
  );

interface ListOptions extends FieldOptions {
  /** How many items at most. */
  max?: number;
  /** How long each text may be. */
  textMax?: number;
}

/** A list of texts, ids, numbers, or objects of one class. */
export function ListOf(
  item: 'text' | 'id' | 'number' | Type<unknown>,
  { max = 200, textMax = 1000, ...options }: ListOptions = {},
): PropertyDecorator {
  const each = { each: true };
  const [schema, rules] =
    item === 'text'
      ? [{ type: 'string', maxLength: textMax }, [IsString(each), Length(0, textMax, each), Storable(each)]]
      : item === 'id'
        ? [{ type: 'string', format: 'uuid' }, [IsUUID('all', each)]]
        : item === 'number'
          ? [{ type: 'number' }, [IsNumber({}, each)]]
          : [undefined, [ValidateNested(each), TransformTo(() => item), ObjectsOnly()]];
  const documented = schema
    ? { type: 'array', items: schema, maxItems: max }
    : { type: [item], maxItems: max };
  return field(options, documented as ApiPropertyOptions, IsArray(), ArrayMaxSize(max), ...rules);
}

// class-validator lets primitives through ValidateNested({each: true}) on transformed lists.
function ObjectsOnly(): PropertyDecorator {
  return IsObject({ each: true });
}

/** An object of one class. */
export const Nested = (type: Type<unknown>, options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: () => type },
    IsObject(),
    ValidateNested(),
    TransformTo(() => type),
  );

/** An object whose keys are not fixed. Prefer a class. */
export const FreeForm = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: true }, IsObject());
