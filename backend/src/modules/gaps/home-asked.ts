import { Injectable } from '@nestjs/common';
import { Chatbots } from '../chatbots';
import type { ConversationFacts } from '../conversations';
import { namedHome, withoutHome } from '../knowledge';
import { Properties } from '../properties';

interface HomeAsked {
  /** The listing the question is about; null when it may be any of the chatbot's. */
  propertyId: string | null;
  /** A question without the name of a home. */
  nameless: (question: string) => string;
}

/** Finds out which home a question is about. */
@Injectable()
export class HomesAsked {
  constructor(
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
  ) {}

  /** The listing the visitor looks at, else the one the question names, where the chatbot speaks for several. */
  async of(question: string, { botId, propertyId }: ConversationFacts): Promise<HomeAsked> {
    const listings = await this.properties.some((await this.chatbots.get(botId)).propertyIds);
    const named = listings.length > 1 ? namedHome(question, listings) : null;
    return { propertyId: propertyId ?? named, nameless: (text) => withoutHome(text, listings) };
  }
}
