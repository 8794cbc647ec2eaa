import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../errors/errors';
import { isStorable } from './fields';

/** An id that no column can hold names nothing: PostgreSQL would refuse the very question (NUL). */
@Injectable()
export class StorableParams implements PipeTransform<unknown> {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    if (type === 'param' && typeof value === 'string' && !isStorable(value)) throw new NotFound();
    return value;
  }
}
