import { withoutIntroduction } from './introductions';
import { withoutLookAlikes, withoutOwnTraits } from './look-alikes';
import { read } from './reading';

/** A message as the guard looks at it: without the visitor's name and traits, and without harmless wording that looks alike. */
export const plainOf = (text: string): string =>
  withoutOwnTraits(withoutLookAlikes(read(withoutIntroduction(text)).plain));
