import { analyse } from './analyse';

const terms = (text: string, language?: string) =>
  analyse(text, language)
    .tokens.filter(({ small }) => !small)
    .map(({ term }) => term);
const meanings = (text: string) => new Set(analyse(text).meanings.map(({ term }) => term));

describe('Words are brought to one form', () => {
  it('numbers, whatever their grouping, digits or spelling', () => {
    expect(terms('2,100 square feet')).toEqual(terms('2100 square feet'));
    expect(terms('$1.2 million')).toEqual(['1200000']);
    expect(terms('450k')).toEqual(['450000']);
    expect(terms('2½ baths')[0]).toBe('2.5');
    expect(terms('three bedrooms')).toEqual(terms('3 bedrooms'));
    expect(terms('١٢٣ غرفة', 'ar')[0]).toBe('123');
    expect(terms('the 1st floor')[0]).toBe('1');
  });

  it('inflections of a language, irregular ones too', () => {
    expect(terms('renovated kitchens')).toEqual(terms('renovating kitchen'));
    expect(terms('the house was built')).toEqual(terms('house building builds').slice(0, 2));
    expect(terms('las habitaciones', 'es')).toEqual(terms('la habitación', 'es'));
    expect(terms('habitacion', 'es')).toEqual(terms('habitación', 'es'));
    expect(terms('المدرسة', 'ar')).toEqual(terms('مدرسه', 'ar'));
    expect(terms('кухни', 'ru')).toEqual(terms('кухня', 'ru'));
    expect(terms('कमरों', 'hi')).toEqual(terms('कमरे', 'hi'));
  });

  it('possessives, elisions and acronyms', () => {
    expect(terms("Tesla's patents")).toEqual(terms('Tesla patents'));
    expect(terms('U.S. law')).toEqual(['us', 'law']);
    expect(terms('l’ascenseur', 'fr')).toEqual(terms('ascenseur', 'fr'));
  });

  it('pairs of characters where words are not spaced, not across question words', () => {
    expect(terms('停车位在地下')).toEqual(['停车', '车位', '位在', '在地', '地下']);
    expect(terms('垃圾什么时候收集')).toEqual(['垃圾', '收集']);
  });

  it('never a word of more than forty letters', () => {
    expect(terms('x'.repeat(500))).toEqual([]);
  });
});

describe('What people in the trade say for one thing has one meaning', () => {
  it.each([
    ['What are the HOA dues?', 'association fee', '~hoa'],
    ['How much is it?', 'the price', '~price'],
    ['¿Cuántos baños tiene?', '2 bathrooms', '~bathroom'],
    ['有几个卧室？', 'bedrooms', '~bedroom'],
    ['2,100 sq ft', 'square feet', '~sqft'],
    ['¿Se permiten mascotas?', 'dogs', '~pets'],
    ['When was the septic last emptied?', 'The tank was pumped in 2023.', '~emptied'],
  ])('%j and %j', (one, other, meaning) => {
    expect(meanings(one)).toContain(meaning);
    expect(meanings(other)).toContain(meaning);
  });
});

describe('The language of a text', () => {
  it.each([
    ['When was the roof replaced?', 'en'],
    ['need a 4x4 in winter?', 'en'],
    ['¿Cuándo se cambió el techo?', 'es'],
    ['Wann wurde das Dach erneuert?', 'de'],
    ['Quand le toit a-t-il été refait ?', 'fr'],
    ['Когда меняли крышу?', 'ru'],
    ['屋顶什么时候换的？', 'zh'],
    ['متى تم تغيير السقف؟', 'ar'],
    ['छत कब बदली गई?', 'hi'],
    ['屋根はいつ直しましたか', 'ja'],
    ['지붕은 언제 고쳤나요', 'ko'],
  ])('%j is %s', (text, language) => {
    expect(analyse(text).language).toBe(language);
  });
});
