import { Injectable } from '@nestjs/common';
import type { Chatbot } from '../chatbots';
import { Answers } from '../knowledge';
import { type ChatLanguage, type ChatQuestion, chatStrings } from './chat-strings';

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
  constructor(private readonly answers: Answers) {}

  /** Without a model, so it costs nothing. `propertyId`: of the listing on the page, or empty. */
  async of(bot: Chatbot, { propertyId, language, rest }: Trial): Promise<ChatQuestion[]> {
    const last: ChatQuestion[] = propertyId ? ['askVisit'] : [];
    const kept: ChatQuestion[] = [];
    for (const question of propertyId ? aboutHome : aboutNone) {
      if (kept.length + last.length === chips) break;
      await rest();
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

interface Trial {
  propertyId: string;
  language: ChatLanguage;
  /** Between questions. */
  rest: () => Promise<void>;
}
