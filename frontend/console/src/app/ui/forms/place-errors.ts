import { FieldTree, TreeValidationResult } from '@angular/forms/signals';
import { ApiError } from '../../api/api-error';

/**
 * Runs a form's write and puts what the server objects to at the field it names; an objection to
 * no field of this form belongs to the form as a whole. Other errors go on to their handler.
 *
 * @param names where the form calls a field otherwise than the wire does: wire path → form path
 */
export async function placeErrors(
  form: FieldTree<unknown>,
  write: () => Promise<unknown>,
  names: Readonly<Record<string, string>> = {},
): Promise<TreeValidationResult> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const placed = error.details
      .filter((detail) => detail.field && detail.message)
      .map((detail) => ({
        kind: 'server',
        message: spoken(detail.message ?? '', detail.field ?? ''),
        fieldTree: fieldAt(form, names[detail.field ?? ''] ?? detail.field ?? ''),
      }));
    return placed.length > 0 ? placed : [{ kind: 'server', message: error.message, fieldTree: form }];
  }
}

// `current_password is not your password`: the name on the wire means nothing under a field that says which it is.
function spoken(message: string, path: string): string {
  const name = path.split('.').at(-1) ?? '';
  const sentence = name && message.startsWith(`${name} `) ? `This${message.slice(name.length)}` : message;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function fieldAt(form: FieldTree<unknown>, path: string): FieldTree<unknown> {
  let field = form;
  for (const step of path.split('.')) {
    const child = (field as unknown as Record<string, FieldTree<unknown> | undefined>)[step];
    if (!child) return form;
    field = child;
  }
  return field;
}
