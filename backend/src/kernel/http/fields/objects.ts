import type { Type } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { Type as TransformTo } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { field, type FieldOptions } from './field';
import { Storable } from './storable';

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
