import { Injectable } from '@nestjs/common';
import { Env } from '../../env';
import { Mail } from '../../ports/mail';
import { Chatbots } from '../chatbots';
import type { ConversationFacts } from '../conversations';
import { Properties } from '../properties';
import { ReplyLinks } from './reply-links';
import type { Responsible } from './responsible-agent';

interface Notice {
  conversation: ConversationFacts;
  /** Null: the visitor wants to talk. */
  question: string | null;
  questionId: string | null;
  agent: Responsible;
}

/** The mail that brings a visitor's wish to an agent's phone. */
@Injectable()
export class ReplyMail {
  constructor(
    private readonly mail: Mail,
    private readonly links: ReplyLinks,
    private readonly chatbots: Chatbots,
    private readonly properties: Properties,
    private readonly env: Env,
  ) {}

  async send({ conversation, question, questionId, agent }: Notice): Promise<void> {
    const { id: conversationId, propertyId, botId } = conversation;
    const home = propertyId ? (await this.properties.addresses([propertyId])).get(propertyId) : undefined;
    const about = home ?? (await this.chatbots.names([botId])).get(botId) ?? 'your chatbot';
    const link = await this.links.make({ conversationId, questionId, userId: agent.userId });
    await this.mail.send({
      to: agent.email,
      subject: oneLine(
        question ? `A buyer's question about ${about}` : `A visitor wants to talk to you: ${about}`,
      ),
      text: [
        question
          ? `The chatbot did not know this, and a buyer would like to hear it from you:\n\n“${question}”`
          : `A visitor of ${about} asks for a person and waits in the chat.`,
        `Answer from your phone, without signing in:\n${link}`,
        'The address is for you alone. It works for seven days and opens this one conversation.',
        `In the console: ${this.env.PUBLIC_URL}/conversations/${conversationId}`,
      ].join('\n\n'),
    });
  }
}

// A line break would end the header; the rest of what a stranger typed is harmless in a subject.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 180);
