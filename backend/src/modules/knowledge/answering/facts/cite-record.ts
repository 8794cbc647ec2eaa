import type { PropertyFacts } from '../../../properties';
import type { Citation } from '../../knowledge.types';
import { fullAddress } from './fact-values';

export interface FactsAnswer {
  content: string;
  citations: Citation[];
  answered: boolean;
  topics: string[];
  /** For a person who asks why. */
  reason: string;
}

/** The record of a listing is cited like a source, under the listing's own id. */
export function citeRecord(facts: PropertyFacts, snippet: string): Citation {
  return {
    source_id: facts.propertyId,
    title: fullAddress(facts),
    url: null,
    page: null,
    snippet: snippet.slice(0, 400),
  };
}
