import { commonShare } from '../text/common-words';
import type { Rarity } from './evidence';

/** How many passages of any text at all are imagined beside the organization's own. */
const imagined = 200;

/**
 * How telling each term is: BM25's inverse frequency over the organization's passages together with some imagined ones, so that
 * it means something from the first passage on, and the organization's own use of words takes over as it writes more.
 *
 * @param frequencies in how many passages of the organization a term stands
 */
export function rarityOf(frequencies: Map<string, number>, total: number, language: string): Rarity {
  return (term) => {
    const frequency = (frequencies.get(term) ?? 0) + imagined * commonShare(term, language);
    const all = Math.max(total + imagined, frequency);
    return Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
  };
}
