import type { PropertyFacts } from '../../../properties';
import { analyse } from '../../text/analyse';
import { mentioned } from './mentioned';
import { namesOf } from './recognise';

/** The listing a question is about by its words; null when it names none, or several. */
export function namedHome(question: string, listings: PropertyFacts[]): string | null {
  const named = mentioned(question, listings);
  return named.length === 1 ? named[0]!.propertyId : null;
}

/** The question without the address it names: "any wine cellar at 9 Mill Lane" asks for a wine cellar. */
export function withoutHome(question: string, listings: PropertyFacts[]): string {
  const names = namesOf(mentioned(question, listings).map(({ address }) => address));
  return analyse(question, 'en').tokens.reduceRight(
    (text, { term, start, end }) => (names.has(term) ? text.slice(0, start) + text.slice(end) : text),
    question,
  );
}
