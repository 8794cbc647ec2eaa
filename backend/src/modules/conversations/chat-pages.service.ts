import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { NotFound } from '../../kernel/errors/errors';
import { type Campaign, campaignOf } from '../../kernel/http/campaign';
import { randomToken } from '../../kernel/secrets';
import { type Brand, Hosts } from '../branding';
import { ChatFiles } from './chat-assets';
import type { ChatBrand, ChatPageModel, ContactOutcome } from './chat-model';
import { chatPageParts, messagePage } from './chat-page';
import { chatPolicy, type PolicyWishes } from './chat-policy';
import { type ChatScene, ChatScenes } from './chat-scene';
import { ChatSuggestions } from './chat-suggestions';
import { chatStrings, fill } from './chat-strings';
import { pageLanguage } from './page-language';
import { consentOf } from './consent';
import { agentOf, chatListing, listingCard } from './listing-facts';

/** What the address of a chat page says; all of it may be anything. */
export interface ChatPageRequest {
  botId: string;
  property?: string;
  qr?: string;
  campaign?: Campaign;
  lang?: string;
  /** Origin of the site that shows the page in its panel. */
  embed?: string;
  acceptLanguage?: string;
}

/** Campaigns hang their own parameters on addresses, so anything unknown is passed over. */
export function readPageQuery(
  query: Record<string, unknown>,
): Pick<ChatPageRequest, 'property' | 'qr' | 'campaign' | 'lang' | 'embed'> {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 300) : undefined);
  return {
    property: text('property'),
    qr: text('qr'),
    campaign: campaignOf(query),
    lang: text('lang'),
    embed: text('embed'),
  };
}

/** A page ready to be sent, with the policy that belongs to its nonce. */
export interface RenderedPage {
  status: number;
  /** In the order they are sent; each is on its way before the next is looked at. */
  parts: string[];
  policy: string;
}

/** The pages home buyers see, in the brokerage's brand. */
@Injectable()
export class ChatPages {
  constructor(
    private readonly scenes: ChatScenes,
    private readonly suggestions: ChatSuggestions,
    private readonly files: ChatFiles,
    private readonly hosts: Hosts,
    private readonly env: Env,
  ) {}

  /** The chat page, or the brokerage's farewell when the chatbot was archived or deleted. */
  async render(request: ChatPageRequest, contact?: ContactOutcome): Promise<RenderedPage> {
    try {
      const scene = await this.scenes.of(request.botId, request.property);
      if (scene.bot.status === 'archived') return await this.farewell(request);
      const model = await this.model(scene, request, contact);
      const pictures = [
        model.brand.logoUrl,
        model.listing?.photoUrl,
        ...model.otherListings.map(({ photoUrl }) => photoUrl),
      ];
      const status = contact && contact.errors.length > 0 ? 422 : 200;
      return this.finish({ status, pictures, sites: scene.bot.allowedSites }, (nonce) =>
        chatPageParts(model, nonce),
      );
    } catch (error) {
      if (error instanceof NotFound) return this.farewell(request);
      throw error;
    }
  }

  /** For an address that names no chatbot, where no brand is known either. */
  unknown(request: Pick<ChatPageRequest, 'lang' | 'acceptLanguage'>): RenderedPage {
    const language = pageLanguage(request.lang, request.acceptLanguage);
    const strings = chatStrings(language);
    const message = { title: strings.unknownTitle, text: strings.unknownText };
    return this.finish({ status: 404 }, (nonce) => [
      messagePage({ language, strings, assets: this.files.assets, brand: null }, message, nonce),
    ]);
  }

  private async farewell(request: ChatPageRequest): Promise<RenderedPage> {
    const brand = brandOf(await this.scenes.brand());
    const language = pageLanguage(request.lang, request.acceptLanguage);
    const strings = chatStrings(language);
    const message = {
      title: strings.closedTitle,
      text: fill(strings.closedText, { company: brand.companyName }),
    };
    return this.finish({ status: 404, pictures: [brand.logoUrl] }, (nonce) => [
      messagePage({ language, strings, assets: this.files.assets, brand }, message, nonce),
    ]);
  }

  private async model(
    scene: ChatScene,
    request: ChatPageRequest,
    contact?: ContactOutcome,
  ): Promise<ChatPageModel> {
    const { bot, home } = scene;
    const language = pageLanguage(request.lang, request.acceptLanguage, bot.languages);
    const strings = chatStrings(language);
    const brand = brandOf(scene.brand);
    return {
      language,
      strings,
      botId: bot.id,
      botName: bot.name,
      greeting: greetingOf(scene, strings),
      greetingLanguage: isOwnGreeting(scene) ? (bot.languages[0] ?? 'en') : language,
      disclosure: strings.disclosure,
      brand,
      listing: home && chatListing(home, strings, language),
      otherListings: scene.homes
        .filter(({ propertyId }) => propertyId !== home?.propertyId)
        .map((each) => listingCard(each, language)),
      agent: agentOf(home, brand, await this.scenes.agent(home)),
      suggestions: await this.suggestions.words(scene, language),
      consent: consentOf(language, brand.companyName),
      qrCode: /^[\w-]{1,64}$/.test(request.qr ?? '') ? request.qr! : null,
      campaign: request.campaign ?? {},
      embeddedBy: originOf(request.embed),
      assets: this.files.assets,
      pageUrl: `${await this.hosts.publicBase()}/chat/${bot.id}${home ? `?property=${home.propertyId}` : ''}`,
      contact,
    };
  }

  private finish(
    { status, ...wishes }: { status: number } & Omit<PolicyWishes, 'nonce'>,
    page: (nonce: string) => string[],
  ): RenderedPage {
    const nonce = randomToken(16);
    return { status, parts: page(nonce), policy: chatPolicy(this.env, { nonce, ...wishes }) };
  }
}

const isOwnGreeting = ({ bot, brand }: ChatScene): boolean => Boolean(bot.greeting || brand.welcomeText);

export const greetingOf = ({ bot, brand, home }: ChatScene, strings: ChatPageModel['strings']): string =>
  bot.greeting || brand.welcomeText || (home ? strings.greeting : strings.greetingGeneral);

/** Uploaded logos come in the page's own sizes, from its own address. */
export const brandOf = ({
  companyName,
  logoUrl,
  logoId,
  primaryColor,
  accentColor,
  phone,
  email,
  licenceLine,
}: Brand): ChatBrand => ({
  companyName,
  logoUrl: logoId ? `/api/public/logos/${logoId}/header` : logoUrl,
  iconUrl: logoId ? `/api/public/logos/${logoId}/icon` : logoUrl,
  primaryColor,
  accentColor,
  phone,
  email,
  licenceLine,
});

/** The origin itself when the text is exactly one of the web. */
function originOf(text: string | undefined): string | null {
  if (!text || !URL.canParse(text)) return null;
  const { origin, protocol } = new URL(text);
  return /^https?:$/.test(protocol) && origin === text ? origin : null;
}
