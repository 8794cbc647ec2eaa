import type { ExtractedSection } from './extraction';

/** What homes are praised for, as listings word it; each with the spellings it goes by. */
const features: [name: string, spelling: RegExp][] = [
  ['Hardwood floors', /\bhardwood(?:\s+floors?|\s+flooring)\b|\boak\s+floors?\b/gi],
  ['Fireplace', /\bfireplaces?\b/gi],
  ['Swimming pool', /\b(?:swimming|heated|in-?ground)\s+pool\b/gi],
  ['Hot tub', /\bhot\s+tub\b|\bjacuzzi\b/gi],
  ['Garage', /\b(?:attached|detached|(?:one|two|three|\d)[- ]car)\s+garage\b/gi],
  ['Central air', /\bcentral\s+(?:air|a\/?c)\b/gi],
  ['Heat pump', /\bheat\s+pump\b/gi],
  ['Solar panels', /\bsolar\s+(?:panels?|array|system)\b/gi],
  ['Granite countertops', /\bgranite\s+counter\s?tops?\b/gi],
  ['Quartz countertops', /\bquartz\s+counter\s?tops?\b/gi],
  ['Stainless steel appliances', /\bstainless(?:\s+steel)?\s+appliances\b/gi],
  ['Walk-in closet', /\bwalk-?in\s+closets?\b/gi],
  ['Finished basement', /\bfinished\s+basement\b/gi],
  ['Fenced yard', /\bfenced(?:-in)?\s+(?:back\s?yard|yard|garden)\b/gi],
  ['Deck', /\b(?:wood|rear|back|roof|composite)\s+deck\b/gi],
  ['Patio', /\bpatio\b/gi],
  ['Balcony', /\bbalcony\b/gi],
  ['In-unit laundry', /\bin-?unit\s+(?:laundry|washer)\b/gi],
  ['EV charger', /\bEV\s+charg(?:er|ing)\b/g],
  ['Elevator', /\belevator\b/gi],
  ['Doorman', /\bdoorman\b/gi],
  ['Fitness center', /\bfitness\s+(?:center|room)\b|\bgym\b/gi],
  ['Ocean view', /\bocean\s+views?\b/gi],
  ['Mountain view', /\bmountain\s+views?\b/gi],
  ['Water view', /\b(?:water|lake|harbou?r|river)\s+views?\b/gi],
];

const denial = /\b(?:no|not|without|lacks?|never|nor|isn't|aren't|sin|nearest|removed)\b[^.;:!?\n]{0,30}$/i;
const mostCharacters = 200_000;

/** Features a text says the home has; those it says are missing are left out. */
export function spokenFeatures(sections: Pick<ExtractedSection, 'text'>[]): string[] {
  const text = sections
    .map((section) => section.text)
    .join('\n')
    .slice(0, mostCharacters);
  return features
    .filter(([, spelling]) =>
      [...text.matchAll(spelling)].some(
        ({ index }) => !denial.test(text.slice(Math.max(0, index - 45), index)),
      ),
    )
    .map(([name]) => name);
}
