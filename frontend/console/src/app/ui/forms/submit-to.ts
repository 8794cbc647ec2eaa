import type { FieldTree, FormSubmitOptions, ValidationError } from '@angular/forms/signals';
import { placeErrors } from './place-errors';

/**
 * How every form of the console is sent: `write` gets the model; what is wrong is shown at its
 * field, and the first wrong field gets the focus.
 *
 * @param names where the form calls a field otherwise than the wire does: wire path → form path
 */
export function submitTo<T>(
  write: (model: T) => Promise<unknown>,
  names: Readonly<Record<string, string>> = {},
): FormSubmitOptions<T, unknown> {
  return {
    // Judged below: what the server said of the form as a whole must not forbid another try.
    ignoreValidators: 'all',
    action: async (form) => {
      if (
        form()
          .errorSummary()
          .some((error) => !isRefusalOf(form, error))
      ) {
        focusFirstWrong(form);
        return undefined;
      }
      form().value.update(copyOf);
      const errors = await placeErrors(form, () => write(form().value()), names);
      // The form learns of them only after this has returned, which a microtask would not wait for.
      if (errors) setTimeout(() => focusFirstWrong(form));
      return errors;
    },
  };
}

/** No connection, no credits, too many requests: said of no field, and perhaps over by now. */
const isRefusalOf = (form: FieldTree<unknown>, error: ValidationError.WithFieldTree): boolean =>
  error.kind === 'server' && error.fieldTree() === form();

// A new object with the same content: with it the form forgets what the server said of the last one.
const copyOf = <T>(model: T): T => (Array.isArray(model) ? [...model] : { ...model }) as T;

function focusFirstWrong(form: FieldTree<unknown>): void {
  const [first] = form().errorSummary();
  first?.fieldTree().focusBoundControl();
}
