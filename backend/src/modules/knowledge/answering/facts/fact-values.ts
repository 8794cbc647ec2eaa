import type { PropertyFacts } from '../../../properties';
import { areaIn, type Unit } from '../units';
import { statusIn } from './status-words';

/**
 * The value of a topic as a person reads it, or null when the record does not hold it. Money is US dollars, areas square feet.
 *
 * @param unit say areas in this measure, with the recorded square feet behind it
 */
export function factValue(
  topic: string,
  facts: PropertyFacts,
  language: string,
  unit: Unit | null = null,
): string | null {
  const number = (value: number | null) =>
    value === null
      ? null
      : new Intl.NumberFormat(numberLocale(language), { maximumFractionDigits: 2 }).format(value);
  const area = (value: number | null) => {
    const recorded = value === null ? null : `${number(value)} ${areaUnit(language)}`;
    if (value === null || unit === null) return recorded;
    return `${areaIn(value, unit, numberLocale(language))} (${recorded})`;
  };
  switch (topic) {
    case 'price':
      return dollars(facts.price, language);
    case 'price_per_square_foot':
      return dollars(facts.pricePerSquareFoot, language);
    case 'hoa':
      return hoaFee(facts, language);
    case 'tax':
      return facts.taxAnnualCents === null ? null : dollars(facts.taxAnnualCents / 100, language);
    case 'bedrooms':
      return number(facts.bedrooms);
    case 'bathrooms':
      return number(facts.bathrooms);
    case 'size':
      return area(facts.squareFeet);
    case 'lot':
      return area(facts.lotSizeSquareFeet);
    case 'year_built':
      return facts.yearBuilt === null ? null : String(facts.yearBuilt);
    case 'status':
      return statusIn(facts.standardStatus, language) || null;
    case 'garage':
      return number(facts.garageSpaces);
    case 'parking':
      return facts.parking || (facts.garageSpaces === null ? null : `${number(facts.garageSpaces)} (garage)`);
    case 'stories':
      return number(facts.stories);
    case 'heating':
    case 'cooling':
    case 'appliances':
    case 'features':
      return facts[topic].length > 0 ? facts[topic].join(', ') : null;
    case 'pets':
      return facts.petsAllowed || null;
    case 'type':
      return facts.propertyType || null;
    case 'listing_id':
      return facts.listingId || null;
    case 'tour':
      return facts.virtualTourUrl || null;
    case 'agent':
      return (
        [facts.listAgentName, facts.listOfficeName, facts.listOfficePhone].filter(Boolean).join(', ') || null
      );
    case 'address':
      return fullAddress(facts);
    case 'days_on_market':
      return onMarket(facts, language);
    case 'price_history':
      return history(facts, language);
    default:
      return null;
  }
}

export function fullAddress({ address, city, state, zipCode }: PropertyFacts): string {
  return `${address}, ${city}, ${state} ${zipCode}`.replace(/[,\s]+$/, '');
}

/** Whole dollars without cents, others with two. */
export function dollars(value: number | null, language: string): string | null {
  if (value === null) return null;
  const digits = Number.isInteger(value) ? 0 : 2;
  // The narrow symbol: a US price reads "$", not "US$", to somebody asking about a home there.
  return new Intl.NumberFormat(numberLocale(language), {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

// Spanish speakers in the United States write numbers as the listings there do; Arabic would put "US$" behind them, unlike the page.
function numberLocale(language: string): string {
  if (language === 'ar') return 'en-US';
  return language === 'es' ? 'es-US' : language;
}

/** A day as people write it in the language. @param moment ISO time or date */
export function day(moment: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment));
}

const periods: Record<string, Record<string, string>> = {
  en: {
    monthly: 'a month',
    annually: 'a year',
    quarterly: 'a quarter',
    semiannually: 'every six months',
    weekly: 'a week',
  },
  es: {
    monthly: 'al mes',
    annually: 'al año',
    quarterly: 'al trimestre',
    semiannually: 'al semestre',
    weekly: 'a la semana',
  },
};

function hoaFee({ hoaFeeCents, hoaFrequency }: PropertyFacts, language: string): string | null {
  const amount = hoaFeeCents === null ? null : dollars(hoaFeeCents / 100, language);
  if (amount === null || !hoaFrequency) return amount;
  const known = periods[language]?.[hoaFrequency.toLowerCase().replace(/[^a-z]/g, '')];
  return known ? `${amount} ${known}` : `${amount} (${hoaFrequency})`;
}

const dayMs = 86_400_000;

// Only of a listing that is still on the market: of a sold one the days since would mislead.
function onMarket({ priceHistory, standardStatus }: PropertyFacts, language: string): string | null {
  const listed = priceHistory
    .filter(({ event }) => event === 'listed')
    .map(({ day: when }) => when)
    .sort()
    .at(-1);
  if (listed === undefined || !/active|coming soon|for sale|available/i.test(standardStatus)) return null;
  const days = Math.max(0, Math.floor((Date.now() - new Date(listed).getTime()) / dayMs));
  const counted = new Intl.NumberFormat(numberLocale(language), {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  });
  return days === 0 ? day(listed, language) : `${day(listed, language)} (${counted.format(days)})`;
}

function history({ priceHistory }: PropertyFacts, language: string): string | null {
  const events: Record<string, Record<string, string>> = {
    en: {
      listed: 'listed at',
      price_changed: 'changed to',
      sold: 'sold for',
      recorded_sale: 'recorded sale',
    },
    es: {
      listed: 'publicada por',
      price_changed: 'cambió a',
      sold: 'vendida por',
      recorded_sale: 'venta registrada',
    },
  };
  const words = events[language] ?? events.en ?? {};
  return (
    priceHistory
      .map(
        ({ day: when, price, event }) =>
          `${day(when, language)}: ${words[event] ?? event} ${dollars(price, language)}`,
      )
      .join('; ') || null
  );
}

function areaUnit(language: string): string {
  return (
    {
      en: 'square feet',
      es: 'pies cuadrados',
      zh: '平方英尺',
      fr: 'pieds carrés',
      de: 'Quadratfuß',
      pt: 'pés quadrados',
      ru: 'кв. футов',
      ar: 'قدم مربعة',
      hi: 'वर्ग फुट',
    }[language] ?? 'sq ft'
  );
}
