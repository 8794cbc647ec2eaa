import { ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { field, type FieldOptions } from './field';

/** True or false; text such as "true" is refused. */
export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'boolean' }, IsBoolean());

/** Exactly one of the values, as it is spelt; of a nullable one OpenAPI wants null among them. */
export const OneOf = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: 'string', enum: [...values, ...(options.nullable ? [null] : [])] as string[] },
    IsIn(values),
  );

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
