import { type ErrorDetail, ValidationFailed } from '../../kernel/errors/errors';
import { isStorable } from '../../kernel/http/fields';
import type { Integration, IntegrationField } from './catalogue';

export type Values = Record<string, string>;

/**
 * The values to store: what was sent, on top of what was there. Lists everything that is wrong at once.
 *
 * @param refusalOf why an address may not be called, or null
 * @throws {ValidationFailed}
 */
export function mergeValues(
  { fields, oneOf = [] }: Integration,
  before: Values,
  wish: Record<string, unknown>,
  refusalOf: (address: string) => string | null,
): Values {
  const wrong: ErrorDetail[] = [];
  const complain = (name: string, problem: string) =>
    wrong.push({ field: `values.${name}`, message: `${name} ${problem}` });

  for (const [name, value] of Object.entries(wish)) {
    if (!fields.some((field) => field.name === name)) complain(name, 'is not a field of this service');
    else if (!isKeyText(value)) complain(name, 'must be printable text of at most 2000 characters');
  }
  const isMoved = fields.some(
    ({ address, name }) =>
      address && typeof wish[name] === 'string' && wish[name].trim() !== (before[name] ?? ''),
  );
  const after: Values = {};
  for (const field of fields) {
    const value = choose(field, before, wish, isMoved);
    if (value === null) complain(field.name, 'must be entered again, because an address changes');
    else if (value) after[field.name] = value;
    else if (field.required) complain(field.name, 'is required');
    const refusal = field.address && value ? refusalOf(value) : null;
    if (refusal) complain(field.name, refusal);
  }
  if (oneOf.length > 0 && !oneOf.some((name) => after[name]))
    complain(oneOf[0] ?? '', `or ${oneOf.slice(1).join(' or ')} is required`);
  if (wrong.length > 0) throw new ValidationFailed(wrong);
  return after;
}

/** Null: a stored secret that would be sent to a new address, by somebody who perhaps never knew it. */
function choose(
  { name, secret }: IntegrationField,
  before: Values,
  wish: Record<string, unknown>,
  isMoved: boolean,
): string | null {
  const sent = wish[name];
  if (typeof sent === 'string') return sent.trim();
  const stored = before[name] ?? '';
  return secret && stored && isMoved ? null : stored;
}

/** Fit for a header or an address: no control characters, which could smuggle further headers in. */
const isKeyText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 2000 && isStorable(value) && !/[\p{Cc}\p{Cf}]/u.test(value);
