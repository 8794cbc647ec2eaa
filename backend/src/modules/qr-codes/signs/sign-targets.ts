import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../kernel/errors/errors';
import { type Chatbot, Chatbots } from '../../chatbots';
import { Properties, type PropertyFacts } from '../../properties';
import { SignHours } from './sign-hours';
import { SignsRepository } from './signs.repository';
import { type Showing, whatToShow } from './what-to-show';

/** Where a sign leads at one moment. */
export interface SignTarget {
  showing: Showing;
  bot: Chatbot | null;
  home: PropertyFacts | null;
}

/** Follows signs to what they show now: their own listing and chatbot, or those of an open window. */
@Injectable()
export class SignTargets {
  constructor(
    private readonly signs: SignsRepository,
    private readonly hours: SignHours,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  async of(signId: string, at = new Date()): Promise<SignTarget> {
    const sign = await this.signs.anyway(signId);
    const window = await this.hours.openAt(sign, at);
    const [guest, own] = await Promise.all([this.bot(window?.botId), this.bot(sign.botId)]);
    const bot = guest ?? own;
    const propertyId = window?.propertyId ?? sign.propertyId;
    const home = propertyId ? await this.properties.maybe(propertyId) : null;
    return { bot, home, showing: whatToShow({ bot, home, whenSold: sign.whenSold }) };
  }

  /** Null for none, a deleted and an archived one. */
  private async bot(botId: string | null | undefined): Promise<Chatbot | null> {
    if (!botId) return null;
    try {
      const bot = await this.chatbots.get(botId);
      return bot.status === 'archived' ? null : bot;
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
