import type { FieldTree, FormSubmitOptions } from '@angular/forms/signals';
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
    action: async (form) => {
      const errors = await placeErrors(form, () => write(form().value()), names);
      if (errors) queueMicrotask(() => focusFirstWrong(form));
      return errors;
    },
    onInvalid: (form) => focusFirstWrong(form),
  };
}

function focusFirstWrong(form: FieldTree<unknown>): void {
  const [first] = form().errorSummary();
  first?.fieldTree().focusBoundControl();
}
