import { load } from 'cheerio';
import fc from 'fast-check';
import { contrastOf } from '../branding';
import { pageColors } from './chat-colors';
import type { ChatPageModel } from './chat-model';
import { chatPage } from './chat-page';
import { chatLanguages, chatStrings, fill } from './chat-strings';
import { pageLanguage } from './page-language';
import { consentOf, consentVersion } from './consent';
import { type ContactMoment, contactMoments } from '../chatbots';
import { contactReason } from './contact-offer';

const model = (text: string): ChatPageModel => ({
  language: 'en',
  strings: chatStrings('en'),
  botId: text,
  botName: text,
  greeting: text,
  greetingLanguage: text,
  disclosure: text,
  brand: {
    companyName: text,
    logoUrl: null,
    iconUrl: null,
    primaryColor: text,
    accentColor: text,
    phone: text,
    email: text,
    licenceLine: text,
  },
  listing: {
    propertyId: text,
    address: text,
    place: text,
    price: text,
    photoUrl: text,
    status: text,
    headline: [{ value: text, label: text }],
    facts: [{ label: text, value: text }],
    factsAsOf: text,
  },
  otherListings: [{ propertyId: text, address: text, place: text, price: text, photoUrl: text }],
  agent: { name: text, office: text, phone: text, email: text, portraitUrl: text },
  suggestions: [text],
  consent: { version: text, email: text, phone: text, call: text, sms: text },
  qrCode: text,
  campaign: { utm_source: text },
  embeddedBy: text,
  assets: { early: null, script: null, firstStyles: '', styles: '', displayFont: null, proofWorker: null },
  pageUrl: 'https://chat.example.com/chat/1',
  contact: {
    errors: [{ field: 'name', message: text }],
    values: { name: text, message: text, timeline: text },
  },
});

/** Names of elements and attributes: what a browser makes of the page, without its texts. */
const skeleton = (page: string): string[] => {
  const $ = load(page);
  return $('*')
    .map(
      (_, element) =>
        `${$(element).prop('tagName')}[${Object.keys($(element).attr() ?? {})
          .sort()
          .join(' ')}]`,
    )
    .get();
};

describe('the chat page', () => {
  it('is the same page whatever text stands in it', () => {
    const plain = skeleton(chatPage(model('word'), 'nonce'));
    const nasty = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '/',
        '=',
        '`',
        '<script>',
        '</script>',
        '-->',
        '<!--',
        'on',
        '{{',
        ']]>',
        ' ',
        'é',
        '\u2028',
      ),
    });
    fc.assert(
      fc.property(nasty, (text) => {
        const word = `a${text.replaceAll(/\s/g, '')}`;
        expect(skeleton(chatPage(model(word), 'nonce'))).toEqual(plain);
      }),
    );
  });

  it('hands its script exactly what it was given', () => {
    const text = '</script><!-- \u2028 " \\ <script>';
    const json = load(chatPage(model(text), 'nonce'))('#chat-model').text();
    expect(JSON.parse(json)).toMatchObject({ agent: text, company: text, embedded_by: text });
  });

  it('makes every brand colour readable, in light and dark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const color = `#${number.toString(16).padStart(6, '0')}`;
        const { brand, onBrand, inkOnPaper, inkOnNight } = pageColors(color);
        expect(brand).toBe(color);
        expect(contrastOf(brand, onBrand)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(inkOnPaper, '#faf7f2')).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(inkOnNight, '#161513')).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect(pageColors('red;} body{display:none}').brand).toBe('#1f3d3a');
  });
});

describe('the words of the page', () => {
  it.each([
    ['es', undefined, 'es'],
    ['es-MX', 'en', 'es'],
    ['tlh', 'fr-CA, es;q=0.8, en;q=0.9', 'en'],
    [undefined, 'ar-EG, en;q=0.8', 'ar'],
    [undefined, 'fa, ur;q=0.9', 'en'],
    [undefined, 'zh-CN, en;q=0.8', 'zh'],
    [undefined, 'de, es;q=0.3', 'es'],
    [undefined, 'en;q=0, es;q=0.1', 'es'],
    [undefined, '*', 'en'],
    [undefined, ';;;,,q=', 'en'],
  ])('are chosen by the address, then the browser: %s, %s → %s', (asked, header, language) => {
    expect(pageLanguage(asked, header)).toBe(language);
  });

  it('are all there in every language, with the same places to fill', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const language of chatLanguages) {
      expect(Object.keys(chatStrings(language)).sort()).toEqual(Object.keys(chatStrings('en')).sort());
      for (const [name, text] of Object.entries(chatStrings(language))) {
        expect([name, ...places(text)]).toEqual([
          name,
          ...places(chatStrings('en')[name as keyof ReturnType<typeof chatStrings>]),
        ]);
      }
    }
    expect(fill('{a} {b} {toString}', { a: 1 })).toBe('1 {b} {toString}');
  });

  it('name the call by what is seen on its button: whoever speaks to their device says that', () => {
    for (const language of chatLanguages) {
      const { call, callAgent } = chatStrings(language);
      expect(callAgent).toContain(call);
    }
  });

  it('are said in English by no other language', () => {
    const sameAsEnglish = (language: (typeof chatLanguages)[number]) =>
      Object.entries(chatStrings(language)).filter(
        ([name, text]) => text === chatStrings('en')[name as keyof ReturnType<typeof chatStrings>],
      );
    for (const language of chatLanguages.filter((each) => each !== 'en'))
      expect([language, sameAsEnglish(language).map(([name]) => name)]).toEqual([
        language,
        language === 'es' ? ['representedNo'] : [],
      ]);
  });

  it('of consent name the brokerage and are found again by their version only', () => {
    for (const language of chatLanguages) {
      const shown = consentOf(language, 'Harbour Homes');
      expect([shown.email, shown.phone].every((text) => text.startsWith('Harbour Homes'))).toBe(true);
      expect(consentVersion(shown.version, 'Harbour Homes')).toEqual(shown);
    }
    expect(consentVersion('2020-01.en', 'Harbour Homes')).toBeNull();
    expect(consentVersion('2026-11.zh', 'Harbour Homes')).toBeNull();
  });
});

describe('offering the agent', () => {
  const asked = { question: 'How many bedrooms?', answered: true, answers: 1, hasLead: false };
  const always = { moments: contactMoments, afterAnswers: 3 };

  it.each([
    ['Can I see the house this weekend?', 'visit'],
    ['Could we schedule a tour?', 'visit'],
    ['¿Puedo visitarla el sábado?', 'visit'],
    ['Is the price negotiable?', 'price'],
    ['¿Aceptan una oferta?', 'price'],
    ['Can you see the ocean from here?', null],
    ['Is there a tourist tax?', null],
  ])('follows from what was asked: %s → %s', (question, reason) => {
    expect(contactReason({ ...asked, question }, always)).toBe(reason);
  });

  it('comes when the answer is not known, and once after so many answers, and never to somebody who left an address', () => {
    expect(contactReason({ ...asked, answered: false }, always)).toBe('unanswered');
    const after = (afterAnswers: number) =>
      [1, 2, 3, 4].map((answers) => contactReason({ ...asked, answers }, { ...always, afterAnswers }));
    expect(after(3)).toEqual([null, null, 'third_answer', null]);
    expect(after(1)).toEqual(['third_answer', null, null, null]);
    const eager = { ...asked, question: 'Can I visit?', answered: false, hasLead: true };
    expect(contactReason(eager, always)).toBeNull();
  });

  it('passes over moments that the chatbot does not take, for the next that is there', () => {
    const visit = { ...asked, question: 'Can I visit, and is the price negotiable?', answered: false };
    const taking = (...moments: ContactMoment[]) => contactReason(visit, { moments, afterAnswers: 3 });
    expect(taking('price', 'unanswered')).toBe('price');
    expect(taking('unanswered')).toBe('unanswered');
    expect(taking('third_answer')).toBeNull();
    expect(taking()).toBeNull();
  });
});
