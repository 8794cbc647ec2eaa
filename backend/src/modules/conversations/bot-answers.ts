import { Injectable } from '@nestjs/common';
import type { Chatbot } from '../chatbots';
import { AddressInWords } from './address-in-words';
import { BoundedAnswers } from './bounded-answers';
import type { ConversationEntity } from './conversation.entity';
import type { MessageEntity } from './message.entity';
import { givesAddress } from './gives-address';
import { PersonWishes } from './person-wishes';
import { TakeOvers } from './take-overs';
import { Transcript } from './transcript';
import { wantsPerson } from './wants-person';

/** The bot's answers to visitors. */
@Injectable()
export class BotAnswers {
  constructor(
    private readonly transcript: Transcript,
    private readonly answers: BoundedAnswers,
    private readonly takeOvers: TakeOvers,
    private readonly personWishes: PersonWishes,
    private readonly addresses: AddressInWords,
  ) {}

  /** Null when a person has taken over before the answer was there: then it is dropped, however far it had come. */
  async make(
    conversation: ConversationEntity,
    bot: Chatbot,
    question: MessageEntity,
    onToken?: (piece: string) => void,
  ): Promise<MessageEntity | null> {
    if (wantsPerson(question.content)) return this.personWishes.grant(conversation, question);
    if (givesAddress(question.content)) return this.addresses.lead(conversation, question);
    const { id, propertyId, language, state, agentName } = conversation;
    const history = await this.transcript.history(question);
    const result = await this.takeOvers.unlessTakenOver(id, onToken, (signal, spoken) =>
      this.answers.answer(question, bot.limits, {
        // The sign may stand for a listing that the chatbot was not given by name.
        bot: {
          ...bot,
          propertyIds: propertyId ? [...new Set([...bot.propertyIds, propertyId])] : bot.propertyIds,
        },
        history,
        language,
        propertyId,
        ...(state === 'waiting' && agentName && { awaited: agentName }),
        conversationId: id,
        key: question.id,
        signal,
        onToken: spoken,
      }),
    );
    return result && this.transcript.keepAnswer(question, result);
  }
}
