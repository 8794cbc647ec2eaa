import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import type { PropertyFacts } from '../properties';
import { greetingOf } from './chat-pages.service';
import { ChatScenes } from './chat-scene';
import { ChatSuggestions } from './chat-suggestions';
import { chatStrings } from './chat-strings';
import { pageLanguage } from './page-language';
import { consentOf } from './consent';
import type { PublicChatbot, PublicProperty } from './public-chat.dto';

/** A chatbot as strangers see it over the API. */
@Injectable()
export class PublicChats {
  constructor(
    private readonly scenes: ChatScenes,
    private readonly suggestions: ChatSuggestions,
  ) {}

  async view(botId: string, lang?: string, acceptLanguage?: string): Promise<PublicChatbot> {
    const scene = await this.scenes.of(botId);
    const { bot, brand, homes } = scene;
    if (bot.status === 'archived') throw new NotFound();
    const language = pageLanguage(lang, acceptLanguage, bot.languages);
    const strings = chatStrings(language);
    const { companyName, logoUrl, primaryColor, accentColor, phone, email, licenceLine } = brand;
    const consent = consentOf(language, companyName);
    return {
      bot_id: bot.id,
      name: bot.name,
      greeting: greetingOf(scene, strings),
      languages: bot.languages,
      branding: {
        company_name: companyName,
        logo_url: logoUrl,
        primary_color: primaryColor,
        text_on_primary: brand.textOnPrimary,
        accent_color: accentColor,
        phone,
        email,
        licence_line: licenceLine,
      },
      properties: homes.map(viewHome),
      suggestions: await this.suggestions.words(scene, language),
      disclosure: strings.disclosure,
      consent: { text: `${consent.email}\n${consent.phone}`, ...consent },
    };
  }
}

const viewHome = ({
  propertyId,
  address,
  city,
  state,
  zipCode,
  price,
  bedrooms,
  bathrooms,
  squareFeet,
  photos,
}: PropertyFacts): PublicProperty => ({
  property_id: propertyId,
  address,
  city,
  state,
  zip_code: zipCode,
  price,
  bedrooms,
  bathrooms,
  square_feet: squareFeet,
  photo_url: photos[0]?.url ?? null,
});
