import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { type ValidationError, validateSync } from 'class-validator';
import { type ErrorDetail, ValidationFailed } from '../errors/errors';

type Class = new () => object;

/** A list asked for without `?limit=` or `?cursor=` is the most frequent request: nothing given, nothing to check. */
class FieldsPipe extends ValidationPipe {
  private readonly mayBeEmpty = new Map<Class, boolean>();

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type === 'query' && metatype && isEmpty(value) && this.takesNothing(metatype as Class))
      return new (metatype as Class)();
    return super.transform(value, metadata);
  }

  private takesNothing(fields: Class): boolean {
    let known = this.mayBeEmpty.get(fields);
    if (known === undefined) {
      known = fields !== Object && validateSync(new fields()).length === 0;
      this.mayBeEmpty.set(fields, known);
    }
    return known;
  }
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Lists every bad field at once and refuses fields that do not exist. */
export const validation = (): ValidationPipe =>
  new FieldsPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new ValidationFailed(errors.flatMap((error) => detailsOf(error))),
  });

function detailsOf(error: ValidationError, parent = ''): ErrorDetail[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: rule === 'whitelistValidation' ? `${error.property} is not a field of this request` : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => detailsOf(child, field))];
}
