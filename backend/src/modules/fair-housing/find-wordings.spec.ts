import { Wordings } from './find-wordings';
import { TextWords } from './needed-words';
import { anyOf } from './pattern';
import { read } from './reading';
import { wordingRules } from './rules/wordings';

const texts = [
  'A perfect home for a young family, adults only, no children please. Ideal for raising kids!',
  'Quiet street near the mosque; English speaking tenants preferred, no vouchers, no Section 8.',
  'Safe neighborhood with low crime, walking distance to St. Mary’s church. Exclusive community.',
  'Edificio familiar, solo para adultos, no se aceptan vouchers ni mascotas de asistencia.',
  'The furnace was serviced in October 2025. White oak floors, French doors and a master bedroom.',
  'Not suitable for wheelchairs, perfect for empty nesters and a single professional.',
  'The house has three bedrooms, a tankless water heater and a roof of 2019.',
];

describe('wordings looked up by their words', () => {
  it('are found where the expression of all of them finds them', () => {
    const found = wordingRules.flatMap(({ says, unless = [] }) =>
      [says, unless].flatMap((patterns) =>
        texts.map((text) => {
          const { plain } = read(text);
          const tried = [...plain.matchAll(anyOf(patterns))].map(({ 0: match, index }) => [
            index,
            index + match.length,
          ]);
          expect(new Wordings(patterns).placesIn(plain, new TextWords(plain))).toEqual(tried);
          return tried.length;
        }),
      ),
    );
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(10);
  });
});
