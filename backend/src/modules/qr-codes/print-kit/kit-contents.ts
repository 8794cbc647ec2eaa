import { Injectable } from '@nestjs/common';
import { type Brand, Branding, contrastOf, textOn } from '../../branding';
import { consentOf, pageColors } from '../../conversations';
import { withheldIn, withoutWithheld } from '../../fair-housing';
import { type Agent, Agents, Portraits } from '../../organizations';
import { Properties, type PropertyFacts } from '../../properties';
import type { KitContent } from '../drawing/kit';
import { type KitLanguage, type KitWords, kitWords } from '../drawing/kit-words';

/** Pixels of the photo across a flyer. */
const photoWidth = 1600;

/** What is printed on a piece of the kit: the brand, the agent, and what is recorded about the home. */
@Injectable()
export class KitContents {
  constructor(
    private readonly branding: Branding,
    private readonly properties: Properties,
    private readonly agents: Agents,
    private readonly portraits: Portraits,
  ) {}

  async of(propertyId: string | null, language: KitLanguage = 'en'): Promise<KitContent> {
    const words = kitWords(language);
    const [brand, home, logo, photo] = await Promise.all([
      this.branding.forOrganization(),
      propertyId ? this.properties.maybe(propertyId) : null,
      this.branding.logoPicture(),
      propertyId ? this.properties.coverPhoto(propertyId, photoWidth) : null,
    ]);
    const agentId = home && (await this.properties.agentOf(home.propertyId));
    const [own, portrait] = agentId
      ? await Promise.all([this.agents.maybe(agentId), this.portraits.of(agentId)])
      : [null, null];
    const { email, phone } = consentOf(language, brand.companyName);
    return {
      brand: brandOf(brand, logo),
      agent: { ...agentOf(own, home, brand), photo: portrait && new Uint8Array(portrait) },
      home: home && { ...homeOf(home, words, `${language}-US`), photo: photo && new Uint8Array(photo) },
      consent: { email, phone },
      words,
    };
  }
}

/** Whoever of the brokerage has the listing goes before the record's listing agent. */
const agentOf = (
  own: Agent | null,
  home: PropertyFacts | null,
  brand: Brand,
): Omit<KitContent['agent'], 'photo'> => ({
  name: own?.name || home?.listAgentName || brand.companyName,
  office: own ? brand.companyName : home?.listOfficeName || brand.companyName,
  phone: own?.phone ?? brand.phone ?? home?.listOfficePhone ?? '',
});

function brandOf(brand: Brand, logo: Buffer | null): KitContent['brand'] {
  return {
    companyName: brand.companyName,
    color: brand.primaryColor,
    onColor: textOn(brand.primaryColor).color,
    ink: printInk(brand.primaryColor),
    logo: logo && new Uint8Array(logo),
    licenceLine: brand.licenceLine ?? '',
    phone: brand.phone ?? '',
    email: brand.email ?? '',
  };
}

/** The brand's colour as text and as code on white: darkened as far as it must be read. */
const printInk = (color: string): string =>
  contrastOf(color, '#ffffff') >= 4.5 ? color : pageColors(color).inkOnPaper;

function homeOf(
  home: PropertyFacts,
  words: KitWords,
  locale: string,
): Omit<NonNullable<KitContent['home']>, 'photo'> {
  const number = new Intl.NumberFormat(locale);
  const counted = (value: number | null, [one, many]: [string, string]): string[] =>
    value === null ? [] : [`${number.format(value)} ${value === 1 ? one : many}`];
  const onMarket = home.status !== 'sold' && home.status !== 'off_market';
  return {
    address: home.address,
    place: [home.city, `${home.state} ${home.zipCode}`.trim()].filter(Boolean).join(', '),
    status: words.statuses[home.status] ?? '',
    price: home.price !== null && onMarket ? `$${number.format(Math.round(home.price))}` : '',
    facts: [
      ...counted(home.bedrooms, words.bed),
      ...counted(home.bathrooms, words.bath),
      ...counted(home.squareFeet, words.squareFeet),
      ...(home.yearBuilt === null ? [] : [words.built.replace('{year}', String(home.yearBuilt))]),
    ],
    // A flyer is an advertisement: what fair-housing rules keep from visitors is not printed either.
    features: home.features.filter((feature) => !withheldIn(feature)),
    description: withoutWithheld(home.description),
    attribution: home.attribution,
    asOf: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(home.asOf),
    ),
  };
}
