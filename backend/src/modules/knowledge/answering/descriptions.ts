import type { PropertyFacts } from '../../properties';
import { indexChunks } from '../indexing';
import type { Found } from '../knowledge-search';
import type { Candidate } from '../postings.repository';
import { fullAddress } from './facts/fact-values';

type Prose = Pick<
  PropertyFacts,
  'description' | 'features' | 'appliances' | 'heating' | 'cooling' | 'parking'
>;

/** What the listings' records say in prose (description and features), as passages of the record. */
export function descriptionsOf(
  listings: PropertyFacts[],
  { wanted, translated, rarity }: Found,
): Candidate[] {
  return listings.flatMap((facts): Candidate[] => {
    const text = recordText(facts);
    if (text.trim() === '') return [];
    const [indexed] = indexChunks([{ text, position: 0 }]);
    const score = [...wanted, ...translated].reduce(
      (sum, [term, share]) => sum + share * rarity(term) * ((indexed?.terms.get(term) ?? 0) / 1000),
      0,
    );
    const title = fullAddress(facts);
    return [
      {
        chunkId: facts.propertyId,
        sourceId: facts.propertyId,
        sourceTitle: title,
        sourceUrl: null,
        sourceKind: 'listing',
        sourceOrigin: 'record',
        title,
        url: null,
        heading: null,
        page: null,
        startSeconds: null,
        language: indexed?.language ?? 'en',
        text,
        score,
      },
    ];
  });
}

/** What a record says in prose, a line for each feature. */
export function recordText(facts: Prose): string {
  return [facts.description, ...listsOf(facts)].filter(Boolean).join('\n');
}

function listsOf({ features, appliances, heating, cooling, parking }: Prose): string[] {
  const lists: [string, string[]][] = [
    ['Features', features],
    ['Appliances', appliances],
    ['Heating', heating],
    ['Cooling', cooling],
    ['Parking', parking ? [parking] : []],
  ];
  // One line each: a line is what is quoted.
  return lists.flatMap(([label, items]) => items.map((item) => `${label}: ${item}.`));
}
