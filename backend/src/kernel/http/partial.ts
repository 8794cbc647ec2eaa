import type { Type } from '@nestjs/common';
import { PartialType } from '@nestjs/swagger';

/** Every field optional, as for a PATCH. Null stays refused where the field is not nullable. */
export const PartialOf = <T>(type: Type<T>): Type<Partial<T>> =>
  PartialType(type, { skipNullProperties: false });
