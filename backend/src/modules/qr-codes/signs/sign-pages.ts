import { Injectable } from '@nestjs/common';
import { randomToken } from '../../../kernel/secrets';
import { type Brand, Branding } from '../../branding';
import { type Chatbot, Chatbots } from '../../chatbots';
import { type Agent, Agents } from '../../organizations';
import { Properties, type PropertyFacts } from '../../properties';
import { type SignPageHome, type SignPageModel, signPage } from './sign-page';
import { say, signPageStrings, type SignPageStrings } from './sign-page-strings';
import type { SignTarget } from './sign-targets';
import { similarHomes } from './what-to-show';

const mostHomes = 4;

export interface SentPage {
  status: number;
  html: string;
  policy: string;
}

/** Pages of signs that lead to no chat: in the brand, with what remains true and the way to the agent. */
@Injectable()
export class SignPages {
  constructor(
    private readonly branding: Branding,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly agents: Agents,
  ) {}

  async render({ showing, home }: SignTarget, code: string, language: string): Promise<SentPage> {
    const [brand, bots, homes] = await Promise.all([
      this.branding.forOrganization(),
      this.chatbots.list(),
      this.properties.list(100),
    ]);
    const strings = signPageStrings(language);
    const talking = bots.filter(({ status }) => status === 'active');
    const view = (each: PropertyFacts) => viewHome(each, strings, language, chatOf(each, talking, code));
    const agent = agentOf(home, brand, await this.ownAgent(home));
    const words = wordsOf(showing, home, agent.name, strings);
    const model: SignPageModel = {
      language,
      strings,
      brand,
      ...words,
      home: home && { ...view(home), asOf: dayOf(home.asOf, language) },
      agent,
      others: showing === 'agent' ? [] : similarHomes(home, homes, mostHomes).map(view),
      othersTitle: home ? strings.similar : strings.others,
      askUrl: anyChat(talking, code),
    };
    return page(200, model);
  }

  private async ownAgent(home: PropertyFacts | null): Promise<Agent | null> {
    const agentId = home && (await this.properties.agentOf(home.propertyId));
    return agentId ? this.agents.maybe(agentId) : null;
  }

  /** For an address that no sign carries; in the brand of the host name it came by, if that is a brokerage's. */
  async unknown(language: string, branded: boolean): Promise<SentPage> {
    const strings = signPageStrings(language);
    const brand = branded ? await this.branding.forOrganization() : null;
    return page(404, {
      language,
      strings,
      brand,
      title: strings.unknownTitle,
      text: strings.unknownText,
      home: null,
      agent: brand && agentOf(null, brand, null),
      others: [],
      othersTitle: '',
      askUrl: null,
    });
  }
}

function page(status: number, model: SignPageModel): SentPage {
  const nonce = randomToken(16);
  const logo = model.brand?.logoUrl;
  const origin = logo && URL.canParse(logo) ? ` ${new URL(logo).origin}` : '';
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self' data:${origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return { status, html: signPage(model, nonce), policy };
}

function wordsOf(
  showing: SignTarget['showing'],
  home: PropertyFacts | null,
  name: string,
  strings: SignPageStrings,
): { title: string; text: string } {
  if (showing === 'similar') return { title: strings.soldTitle, text: strings.similarText };
  if (showing === 'agent') return { title: strings.soldTitle, text: say(strings.agentText, { name }) };
  const text = home ? strings.closedTextHome : strings.closedText;
  return { title: strings.closedTitle, text: say(text, { name }) };
}

const agentOf = (
  home: PropertyFacts | null,
  brand: Brand,
  own: Agent | null,
): NonNullable<SignPageModel['agent']> => ({
  name: own?.name || home?.listAgentName || brand.companyName,
  office: own ? brand.companyName : home?.listAgentName ? home.listOfficeName || brand.companyName : null,
  phone: own?.phone ?? brand.phone ?? home?.listOfficePhone ?? null,
  email: brand.email,
});

function viewHome(
  home: PropertyFacts,
  strings: SignPageStrings,
  language: string,
  chatUrl: string | null,
): SignPageHome {
  const number = (value: number) => new Intl.NumberFormat(`${language}-US`).format(value);
  const counted = (value: number | null, one: string, many: string): string[] =>
    value === null ? [] : [say(value === 1 ? one : many, { count: number(value) })];
  const onMarket = home.status !== 'sold' && home.status !== 'off_market';
  return {
    address: home.address,
    place: [home.city, `${home.state} ${home.zipCode}`.trim()].filter(Boolean).join(', '),
    status: home.status,
    price: home.price !== null && onMarket ? dollars(home.price, language) : '',
    facts: [
      ...counted(home.bedrooms, strings.bed, strings.beds),
      ...counted(home.bathrooms, strings.bath, strings.baths),
      ...counted(home.squareFeet, strings.squareFeet, strings.squareFeet),
    ],
    photoUrl: home.photos[0] ? `${home.photos[0].url}?width=960` : null,
    chatUrl: onMarket ? chatUrl : null,
  };
}

const dollars = (amount: number, language: string): string =>
  new Intl.NumberFormat(`${language}-US`, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 0,
  }).format(amount);

const dayOf = (moment: string, language: string): string =>
  new Intl.DateTimeFormat(`${language}-US`, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(moment),
  );

function chatOf(home: PropertyFacts, bots: Chatbot[], code: string): string | null {
  const bot = bots.find(({ propertyIds }) => propertyIds.includes(home.propertyId));
  return bot ? `/chat/${bot.id}?property=${home.propertyId}&qr=${code}` : null;
}

function anyChat(bots: Chatbot[], code: string): string | null {
  const [bot] = bots.toSorted((a, b) => b.propertyIds.length - a.propertyIds.length);
  return bot ? `/chat/${bot.id}?qr=${code}` : null;
}
