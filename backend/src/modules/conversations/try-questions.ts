import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import { Answers } from '../knowledge';
import { type ChatScene, ChatScenes } from './chat-scene';
import type { SuggestedQuestions } from './chat-suggestions.entity';
import { type ChatLanguage, chatLanguages, type ChatQuestion, chatStrings } from './chat-strings';

/** Three chips fit a phone's first screen; the last one leads to a person. */
const chips = 3;

/** What buyers ask, the more telling questions first: price and rooms stand on the page already. */
const aboutHome: ChatQuestion[] = [
  'askFees',
  'askOpenHouse',
  'askPets',
  'askRoof',
  'askParking',
  'askAppliances',
  'askHeating',
  'askInternet',
  'askTaxes',
  'askYear',
  'askSize',
  'askAvailable',
  'askPrice',
];
const aboutNone: ChatQuestion[] = ['askHomes', 'askOpenHouse', 'askPets', 'askAgent'];

/** Asks a chatbot what its visitors might ask and keeps what it answers. */
@Injectable()
export class TryQuestions {
  constructor(
    private readonly scenes: ChatScenes,
    private readonly answers: Answers,
  ) {}

  /** Without a model, so it costs nothing; nothing for a chatbot that is gone meanwhile. */
  async of(botId: string, stopping?: AbortSignal): Promise<SuggestedQuestions> {
    const scene = await this.scenes.of(botId).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    const found: SuggestedQuestions = {};
    for (const propertyId of scene ? ['', ...scene.homes.map((home) => home.propertyId)] : []) {
      const byLanguage: SuggestedQuestions[string] = {};
      for (const language of chatLanguages) {
        stopping?.throwIfAborted();
        byLanguage[language] = await this.answerable(scene!.bot, propertyId, language);
      }
      found[propertyId] = byLanguage;
    }
    return found;
  }

  private async answerable(
    bot: ChatScene['bot'],
    propertyId: string,
    language: ChatLanguage,
  ): Promise<ChatQuestion[]> {
    const last: ChatQuestion[] = propertyId ? ['askVisit'] : [];
    const kept: ChatQuestion[] = [];
    for (const question of propertyId ? aboutHome : aboutNone) {
      if (kept.length + last.length === chips) break;
      const { answered } = await this.answers.answer({
        bot,
        question: chatStrings(language)[question],
        language,
        propertyId: propertyId || null,
        withoutModel: true,
      });
      if (answered) kept.push(question);
    }
    return [...kept, ...last];
  }
}
