import type { PropertyFacts } from '../../../properties';
import type { Style } from '../style';
import { citeRecord, type FactsAnswer } from './cite-record';
import type { Comparison } from './compare';
import { dollars, factValue } from './fact-values';
import { factWords } from './fact-words';

interface Words {
  several: string;
  one: string;
  none: string;
  unsure: string;
  sold: string;
}

const words: Record<string, Words> & { en: Words } = {
  en: {
    one: 'That is {home}.',
    several: 'These fit:',
    none: 'None of the homes I speak for fits that, as far as their records say.',
    unsure: 'The records of {homes} do not say.',
    sold: 'Closed',
  },
  es: {
    one: 'Es {home}.',
    several: 'Estas viviendas cumplen:',
    none: 'Ninguna de las viviendas de las que informo cumple eso, según sus fichas.',
    unsure: 'Las fichas de {homes} no lo indican.',
    sold: 'Closed',
  },
  zh: {
    one: '是{home}。',
    several: '符合条件的有：',
    none: '根据记录，没有符合条件的房子。',
    unsure: '{homes}的记录没有说明。',
    sold: 'Closed',
  },
};

const most = 5;

/** The listings a comparison chooses, with the values that decided. */
export function describeChoice(
  { by, conditions }: Comparison,
  listings: PropertyFacts[],
  style: Style,
  language: string,
): FactsAnswer {
  const say = words[language] ?? words.en;
  const verdicts = listings.map((facts) => ({ facts, met: conditions.map(({ holds }) => holds(facts)) }));
  const unsure = verdicts
    .filter(({ met }) => met.includes(null) && !met.includes(false))
    .map(({ facts }) => facts);
  const fitting = verdicts
    .filter(({ met }) => met.every((verdict) => verdict === true))
    .map(({ facts }) => facts);
  const chosen = chosenOf({ by, conditions }, listings);
  const decisive = [...new Set([...(by ? [by.topic] : []), ...conditions.map(({ name }) => name)])];
  const lines = chosen.slice(0, most).map((facts) => describeHome(facts, decisive, language));
  const first = lines[0];
  const main =
    first === undefined
      ? say.none
      : lines.length === 1
        ? say.one.replace('{home}', first)
        : `${say.several}\n${lines.map((line) => `• ${line}`).join('\n')}`;
  const missing =
    unsure.length > 0 && style.length !== 'concise'
      ? `\n${say.unsure.replace(
          '{homes}',
          unsure
            .slice(0, most)
            .map(({ address }) => address)
            .join(', '),
        )}`
      : '';
  return {
    content: main + missing,
    citations: chosen.slice(0, most).map((facts, at) => citeRecord(facts, lines[at] ?? '')),
    // "None of them" is known only where every record speaks.
    answered: chosen.length > 0 || unsure.length === 0,
    topics: ['comparison', ...decisive],
    reason: comparedBy({ by, conditions }, listings, { fitting: fitting.length, silent: unsure.length }),
  };
}

function comparedBy(
  { by, conditions }: Comparison,
  listings: PropertyFacts[],
  { fitting, silent }: { fitting: number; silent: number },
): string {
  const fields = (names: string[]) => names.join(', ').replaceAll('_', ' ');
  const wished =
    conditions.length > 0 ? `; must hold: ${fields(conditions.map(({ name }) => name))} (${fitting} fit` : '';
  const silence = wished && `${silent > 0 ? `, ${silent} silent` : ''})`;
  const order = by ? `; the ${by.most ? 'most' : 'least'} ${fields([by.topic])} decides` : '';
  return `compared the records of ${listings.length} listings${wished}${silence}${order}`;
}

/** The listings a comparison comes to; several when they are equal, or when nothing but conditions chooses. */
export function chosenOf({ by, conditions }: Comparison, listings: PropertyFacts[]): PropertyFacts[] {
  const fitting = listings.filter((facts) => conditions.every(({ holds }) => holds(facts) === true));
  if (!by) return fitting;
  const measured = fitting.flatMap((facts) => {
    const value = by.value(facts);
    return value === null ? [] : [{ facts, value }];
  });
  const values = [...new Set(measured.map(({ value }) => value))].sort((a, b) => (by.most ? b - a : a - b));
  return measured.filter(({ value }) => value === values[by.rank - 1]).map(({ facts }) => facts);
}

function describeHome(facts: PropertyFacts, decisive: string[], language: string): string {
  const shown = [...new Set([...decisive, 'price', 'bedrooms', 'bathrooms', 'size'])].flatMap((topic) => {
    const value = topic === 'price' ? dollars(facts.price, language) : factValue(topic, facts, language);
    return value === null || topic === 'features'
      ? []
      : [`${factWords(topic, language).label.toLowerCase()} ${value}`];
  });
  return `${facts.address} (${shown.join(', ')})`;
}
