import { sha256 } from '../../kernel/secrets';
import { indexChunks, indexForm } from './indexing';

const passages = [
  'The roofs were replaced in 2019 at 2,100 sq ft; HOA dues are $350.50 a month and mustn’t rise by 5%.',
  'Los techos se cambiaron en 2019. Las mensualidades de la asociación son de $350 y no incluyen calefacción.',
  'Die Heizungsanlage wurde 2019 erneuert, die Instandhaltungsrücklage beläuft sich auf 64.000 Euro.',
  'Отопление заменили в 2019 году, крыше десять лет.',
  '屋顶于2019年更换，每月物业费为350美元。',
  'تم استبدال الأسقف عام ٢٠١٩ وتبلغ الرسوم الشهرية ٣٥٠ دولارًا.',
  'छत 2019 में बदली गई थी और मासिक शुल्क 350 डॉलर है।',
];

describe('The index', () => {
  it('cuts, stems and weighs words as its form says; another way is another form, or what was taught before stays as it was', () => {
    const terms = passages.flatMap((text) =>
      indexChunks([{ text, heading: 'Roof and heating', position: 0 }]).flatMap(({ language, terms }) => [
        language,
        // The vocabulary is part of the index's version by itself.
        ...[...terms].filter(([term]) => !term.startsWith('~')).toSorted(),
      ]),
    );
    expect({ form: indexForm, terms: sha256(JSON.stringify(terms)).slice(0, 8) }).toEqual({
      form: 1,
      terms: '851016ba',
    });
  });
});
