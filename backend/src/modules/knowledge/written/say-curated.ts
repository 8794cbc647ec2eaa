import type { Draft, Work } from '../answering/draft';
import { shorten } from '../answering/quote';
import type { CuratedAnswer } from './curated-answers';

const longestSnippet = 400;

/** The answer as the brokerage wrote it. Where it is about one of several homes, that home is named first. */
export function sayCurated({ sourceId, question, answer, propertyId }: CuratedAnswer, work: Work): Draft {
  const { listings } = work;
  const home = listings.find((facts) => facts.propertyId === propertyId);
  const isNamed = home && listings.length > 1 && propertyId !== work.propertyId;
  return {
    content: isNamed ? `${home.address}: ${answer}` : answer,
    citations: [
      {
        source_id: sourceId,
        title: question,
        url: null,
        page: null,
        snippet: shorten(answer, longestSnippet),
      },
    ],
    answered: true,
    engine: 'curated',
    decision: `curated answer to “${question}”`,
  };
}
