import { countryWords } from './countries';
import { peopleWords } from './people';
import { placesWords } from './places';

export { alternatives, splitOutside } from './entries';

/** The words that rules speak of as `{class}`. */
export const wordClasses: Record<string, string[]> = { ...peopleWords, ...placesWords, ...countryWords };
