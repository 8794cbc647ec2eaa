import type { ValidationError } from '@angular/forms/signals';

type KnownError = ValidationError & {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
};

/** One sentence for the first thing that is wrong with a field. */
export function errorText(errors: readonly ValidationError[]): string {
  const [error] = errors as readonly KnownError[];
  if (!error) return '';
  if (error.message) return error.message;
  switch (error.kind) {
    case 'required':
      return 'Please fill this in.';
    case 'email':
      return 'This does not look like an e-mail address.';
    case 'minLength':
      return `At least ${error.minLength} characters, please.`;
    case 'maxLength':
      return `At most ${error.maxLength} characters, please.`;
    case 'min':
      return `Not less than ${error.min}, please.`;
    case 'max':
      return `Not more than ${error.max}, please.`;
    default:
      return 'This is not valid.';
  }
}
