import { DomainError } from '../../kernel/errors/errors';
import { withheldIn } from './judge-wording';

/** A text that every visitor would be shown as it stands holds wording that fair-housing rules forbid. */
class WordingForbidden extends DomainError {
  constructor(found: { field: string; excerpt: string; advice: string; rule_id: string }[]) {
    const quoted = found.map(({ excerpt }) => `“${excerpt}”`).join(', ');
    super(
      'unprocessable',
      'fair_housing_wording',
      `Fair-housing rules forbid ${quoted} in what every visitor is shown.`,
      found.map(({ field, excerpt, advice, rule_id }) => ({
        field,
        message: `“${excerpt}” may not be said here. ${advice}`,
        rule_id,
      })),
    );
  }
}

/**
 * @param texts by the name of their field; those not given are passed over
 * @throws {WordingForbidden} naming each field whose wording a home may not be advertised with
 */
export function assertShowable(texts: Record<string, string | null | undefined>): void {
  const found = Object.entries(texts).flatMap(([field, text]) => {
    const finding = text ? withheldIn(text) : null;
    return finding
      ? [{ field, excerpt: finding.excerpt, advice: finding.advice, rule_id: finding.ruleId }]
      : [];
  });
  if (found.length > 0) throw new WordingForbidden(found);
}
