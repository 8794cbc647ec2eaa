import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { Events } from '../../kernel/events/events';
import { detectLanguage } from '../knowledge';
import { chatStrings, fill } from './chat-strings';
import type { ConversationEntity } from './conversation.entity';
import { PersonWanted } from './conversation.events';
import { ConversationsRepository } from './conversations.repository';
import type { MessageEntity } from './message.entity';
import { pageLanguage } from './page-language';
import { Transcript } from './transcript';

/** A visitor asks for a person in words instead of by the button: the same happens, and the answer says who was told. */
@Injectable()
export class PersonWishes {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly conversations: ConversationsRepository,
    private readonly transcript: Transcript,
  ) {}

  /** Null when a person has taken over by now. */
  grant({ id, language: usual }: ConversationEntity, question: MessageEntity): Promise<MessageEntity | null> {
    const language = pageLanguage(detectLanguage(question.content, usual), usual);
    return this.database.transaction(async () => {
      await this.events.publish(new PersonWanted(id));
      const { agentName, backAt } = await this.conversations.get(id);
      const { personComing, personComingLater } = chatStrings(language);
      return this.transcript.keepAnswer(question, {
        content: fill(backAt ? personComingLater : personComing, { name: agentName ?? '' }),
        citations: [],
        answered: true,
        engine: 'policy',
        language,
        gap: null,
      });
    });
  }
}
