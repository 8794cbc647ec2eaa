import { Injectable } from '@nestjs/common';
import { detectLanguage } from '../knowledge';
import { chatStrings } from './chat-strings';
import type { ConversationEntity } from './conversation.entity';
import type { MessageEntity } from './message.entity';
import { pageLanguage } from './page-language';
import { Transcript } from './transcript';

/** A visitor writes a number or an e-mail address into the chat. Consent is given in the form only, so the answer leads there. */
@Injectable()
export class AddressInWords {
  constructor(private readonly transcript: Transcript) {}

  /** Null when a person has taken over by now. */
  lead({ language: usual }: ConversationEntity, question: MessageEntity): Promise<MessageEntity | null> {
    const language = pageLanguage(detectLanguage(question.content, usual), usual);
    return this.transcript.keepAnswer(question, {
      content: chatStrings(language).addressInForm,
      citations: [],
      answered: true,
      engine: 'policy',
      language,
      gap: null,
    });
  }
}
