import { applyDecorators } from '@nestjs/common';
import { Type as TransformTo } from 'class-transformer';
import { IsInt, IsNumber, Max, Min, ValidateBy } from 'class-validator';
import { field, type FieldOptions } from './field';

interface RangeOptions extends FieldOptions {
  min?: number;
  max?: number;
}

// Query strings carry numbers as text; a body must carry real numbers.
const Numeric = TransformTo(() => Number);

/** A whole number, by default from 0 to the most an integer column holds. */
export const Whole = ({ min = 0, max = 2_147_483_647, ...options }: RangeOptions = {}): PropertyDecorator =>
  field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));

/** A number with at most `places` (2) digits behind the point, by default from 0. */
export const Decimal = ({
  min = 0,
  max = 9_999_999_999.99,
  places = 2,
  ...options
}: RangeOptions & { places?: number } = {}): PropertyDecorator =>
  field(
    options,
    { type: 'number', minimum: min, maximum: max },
    IsNumber({ allowInfinity: false, allowNaN: false }),
    AtMostPlaces(places),
    Min(min),
    Max(max),
  );

// class-validator's own `maxDecimalPlaces` counts the digits of "1e-9" behind a point that is not there, and throws.
const AtMostPlaces = (places: number): PropertyDecorator =>
  ValidateBy({
    name: 'atMostPlaces',
    validator: {
      validate: (value: unknown) => typeof value !== 'number' || Number(value.toFixed(places)) === value,
      defaultMessage: () => `$property must have at most ${places} digits behind the point`,
    },
  });

/** A whole number in a query string. */
export const WholeInQuery = (options: RangeOptions = {}): PropertyDecorator =>
  applyDecorators(Numeric, Whole(options));
