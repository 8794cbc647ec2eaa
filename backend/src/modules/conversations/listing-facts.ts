import type { Agent } from '../organizations';
import type { PropertyFacts } from '../properties';
import type { ChatAgent, ChatBrand, ChatListing, ChatListingCard } from './chat-model';
import { type ChatLanguage, type ChatStrings } from './chat-strings';

/** Prices are dollars, areas square feet: amounts are written as in the United States in every language, days in the page's. */
class Formats {
  constructor(private readonly language: ChatLanguage) {}

  dollars(amount: number): string {
    return new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: 'USD',
      maximumFractionDigits: amount % 1 === 0 ? 0 : 2,
    }).format(amount);
  }

  number(value: number): string {
    return new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(value);
  }

  day(moment: string): string {
    return new Intl.DateTimeFormat(`${this.language}-US-u-nu-latn`, {
      dateStyle: 'medium',
      timeZone: 'UTC',
    }).format(new Date(moment));
  }

  list(items: string[]): string {
    return items.join(this.language === 'ar' ? '، ' : ', ');
  }
}

export function listingCard(home: PropertyFacts, language: ChatLanguage): ChatListingCard {
  const { propertyId, address, city, state, zipCode, price, photos } = home;
  return {
    propertyId,
    address,
    place: [city, [state, zipCode].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    price: price === null ? '' : new Formats(language).dollars(price),
    photoUrl: photos[0]?.url ?? null,
  };
}

export function chatListing(home: PropertyFacts, strings: ChatStrings, language: ChatLanguage): ChatListing {
  const formats = new Formats(language);
  return {
    ...listingCard(home, language),
    status: statusName(home.status, strings),
    headline: headline(home, strings, formats),
    facts: facts(home, strings, formats),
    factsAsOf: formats.day(home.asOf),
  };
}

/** `own` is the person of the brokerage the listing was given to, who goes before the record's listing agent. */
export const agentOf = (home: PropertyFacts | null, brand: ChatBrand, own: Agent | null): ChatAgent => ({
  name: own?.name || home?.listAgentName || brand.companyName,
  office: own ? brand.companyName : home?.listAgentName ? home.listOfficeName || brand.companyName : null,
  phone: own?.phone ?? brand.phone ?? home?.listOfficePhone ?? null,
  email: brand.email,
  portraitUrl: own?.portraitUrl ?? null,
});

/** Until they were tried: questions this record holds a fact for, the visit last: it leads to a person. */
export function suggestionsFor(home: PropertyFacts | null, strings: ChatStrings): string[] {
  if (!home) return [strings.askHomes, strings.askAgent];
  const recorded: [unknown, string][] = [
    [home.hoaFeeCents, strings.askFees],
    [home.taxAnnualCents, strings.askTaxes],
    [home.parking ?? home.garageSpaces, strings.askParking],
    [home.yearBuilt, strings.askYear],
    [home.squareFeet, strings.askSize],
    [home.price, strings.askPrice],
  ];
  const answerable = recorded.filter(([value]) => value !== null).map(([, question]) => question);
  return [...(home.status ? [strings.askAvailable] : []), ...answerable.slice(0, 1), strings.askVisit];
}

function headline(home: PropertyFacts, strings: ChatStrings, formats: Formats): ChatListing['headline'] {
  const { bedrooms, bathrooms, squareFeet } = home;
  return [
    ...(bedrooms === null
      ? []
      : [{ value: formats.number(bedrooms), label: bedrooms === 1 ? strings.bed : strings.beds }]),
    ...(bathrooms === null
      ? []
      : [{ value: formats.number(bathrooms), label: bathrooms === 1 ? strings.bath : strings.baths }]),
    ...(squareFeet === null ? [] : [{ value: formats.number(squareFeet), label: strings.squareFeet }]),
  ];
}

function facts(home: PropertyFacts, strings: ChatStrings, formats: Formats): ChatListing['facts'] {
  const cents = (amount: number | null) => amount !== null && formats.dollars(amount / 100);
  const hoa = cents(home.hoaFeeCents);
  const rows: [string, string | number | null | false][] = [
    [strings.factType, home.propertyType],
    [
      strings.factPricePerFoot,
      home.pricePerSquareFoot !== null && formats.dollars(Math.round(home.pricePerSquareFoot)),
    ],
    [strings.factYear, home.yearBuilt],
    [
      strings.factLot,
      home.lotSizeSquareFeet !== null && `${formats.number(home.lotSizeSquareFeet)} ${strings.squareFeet}`,
    ],
    [strings.factStories, home.stories],
    [strings.factGarage, home.garageSpaces],
    [strings.factParking, home.parking],
    [strings.factHoa, hoa && [hoa, home.hoaFrequency].filter(Boolean).join(' · ')],
    [strings.factTax, cents(home.taxAnnualCents)],
    [strings.factHeating, formats.list(home.heating)],
    [strings.factCooling, formats.list(home.cooling)],
    [strings.factAppliances, formats.list(home.appliances)],
    [strings.factPets, home.petsAllowed],
    [strings.factListing, home.listingId],
  ];
  return rows.flatMap(([label, value]) =>
    value === null || value === false || value === '' ? [] : [{ label, value: String(value) }],
  );
}

function statusName(status: string, strings: ChatStrings): string {
  const names: Record<string, string> = {
    active: strings.availableActive,
    coming_soon: strings.availableComing,
    pending: strings.availablePending,
    sold: strings.availableClosed,
    off_market: strings.availableOff,
  };
  return names[status] ?? '';
}
