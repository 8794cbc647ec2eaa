import { Injectable } from '@nestjs/common';
import { ValidationFailed } from '../../kernel/errors/errors';
import { Listens } from '../../kernel/events/events';
import type { CampaignColumns } from '../../kernel/http/campaign';
import { Branding } from '../branding';
import type { Chatbot } from '../chatbots';
import { PropertyDeleted } from '../properties';
import type { ChatConsent } from './chat-model';
import { pageLanguage } from './page-language';
import { consentOf, consentVersion } from './consent';
import type { ConversationEntity } from './conversation.entity';
import { ConversationsRepository } from './conversations.repository';
import type { HandOverState } from './hand-over-states';
import { type HandOverView, type StartConversation, viewHandOver } from './message.dto';
import { type PersonTalk, PersonTranscripts } from './person-transcripts';
import { MessagesRepository } from './messages.repository';
import { Visits } from './visits.service';

/** What other modules know of a conversation. */
export interface ConversationFacts {
  id: string;
  botId: string;
  propertyId: string | null;
  leadId: string | null;
  language: string;
  /** The code on the sign that brought the visitor. */
  qrCode: string | null;
  campaign: CampaignColumns;
  startedAt: string;
  state: HandOverState;
  agentId: string | null;
}

/** The conversations, for other modules. */
@Injectable()
export class Conversations {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly visits: Visits,
    private readonly branding: Branding,
    private readonly transcripts: PersonTranscripts,
  ) {}

  /** Throws `NotFound`. */
  async get(conversationId: string): Promise<ConversationFacts> {
    return describe(await this.conversations.get(conversationId));
  }

  /** Who answers it, as its visitor is told. Throws `NotFound`. */
  async handOver(conversationId: string): Promise<HandOverView> {
    return viewHandOver(await this.conversations.get(conversationId));
  }

  /** What the chatbot could not answer, as it understood it; null when the message is no such answer of this conversation. */
  async unanswered(conversationId: string, messageId: string): Promise<string | null> {
    const message = await this.messages.in(conversationId, messageId);
    return message?.gap ?? null;
  }

  /** What stands in a message; null when it is not of this conversation. */
  async said(conversationId: string, messageId: string): Promise<string | null> {
    return (await this.messages.in(conversationId, messageId))?.content ?? null;
  }

  /** A chatbot that talks to visitors; throws `NotFound` for an archived or deleted one. */
  openBot(botId: string): Promise<Chatbot> {
    return this.visits.openBot(botId);
  }

  async start(bot: Chatbot, wish: StartConversation): Promise<ConversationFacts> {
    return describe((await this.visits.open(bot, wish)).conversation);
  }

  /** Makes others that write to the conversation wait for the end of the current unit of work. */
  async lock(conversationId: string): Promise<ConversationFacts> {
    return describe(await this.conversations.lock(conversationId));
  }

  /**
   * The consent wording of a version, or of the conversation's language when the form named none. Throws `ValidationFailed`
   * for a version that was never shown.
   */
  async consentShown(conversationId: string, version: string | undefined): Promise<ChatConsent> {
    const { language } = await this.conversations.get(conversationId);
    const { companyName } = await this.branding.forOrganization();
    const shown =
      version === undefined
        ? consentOf(pageLanguage(language, undefined), companyName)
        : consentVersion(version, companyName);
    if (!shown)
      throw new ValidationFailed([
        { field: 'consent.version', message: 'consent.version must be one that the public chatbot names' },
      ]);
    return shown;
  }

  async becameLead(conversationId: string, leadId: string): Promise<void> {
    await this.conversations.change(conversationId, { leadId });
  }

  /** What a lead said and was told, oldest conversation first. */
  talksOf(leadId: string): Promise<PersonTalk[]> {
    return this.transcripts.of(leadId);
  }

  /** Runs every text of a lead's conversations through `blot` and shuts the visitor out; returns how many messages changed in each. */
  forgetPerson(leadId: string, blot: (text: string) => string): Promise<{ id: string; messages: number }[]> {
    return this.transcripts.forget(leadId, blot);
  }

  @Listens(PropertyDeleted)
  async propertyDeleted({ propertyId }: PropertyDeleted): Promise<void> {
    await this.conversations.letGoOfProperty(propertyId);
  }
}

const describe = ({
  id,
  botId,
  propertyId,
  leadId,
  language,
  qrCode,
  utmSource,
  utmMedium,
  utmCampaign,
  createdAt,
  state,
  agentId,
}: ConversationEntity): ConversationFacts => ({
  id,
  botId,
  propertyId,
  leadId,
  language,
  qrCode,
  campaign: { utmSource, utmMedium, utmCampaign },
  startedAt: createdAt,
  state,
  agentId,
});
