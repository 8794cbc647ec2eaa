import { registerDecorator, type ValidationOptions } from 'class-validator';

/** Refuses what no text column can hold byte for byte: NUL (PostgreSQL) and unpaired surrogates (UTF-8). */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Refuses text, or any text of a list, that is not {@link isStorable}. */
export function Storable(options?: ValidationOptions): PropertyDecorator {
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
