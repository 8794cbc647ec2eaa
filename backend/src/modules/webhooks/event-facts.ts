import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import { Conversations } from '../conversations';
import { LeadsService, Tours } from '../leads';
import type { WebhookEvent } from './webhook-events';

/** What a message says about its subject: ids and facts, never what names a person. */
@Injectable()
export class EventFacts {
  constructor(
    private readonly leads: LeadsService,
    private readonly tours: Tours,
    private readonly conversations: Conversations,
  ) {}

  /** Null when the subject is gone meanwhile. */
  async of(event: WebhookEvent, subjectId: string): Promise<Record<string, unknown> | null> {
    try {
      if (event.startsWith('lead.')) return await this.lead(subjectId);
      return event.startsWith('tour.') ? await this.tour(subjectId) : await this.conversation(subjectId);
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }

  private async lead(leadId: string): Promise<Record<string, unknown>> {
    const { conversation_id, bot_id, property_id, agent_id, qr_code, status, consent } =
      await this.leads.get(leadId);
    return {
      lead_id: leadId,
      conversation_id,
      bot_id,
      property_id,
      agent_id,
      qr_code,
      status,
      can_email: consent.email,
      can_call: consent.call,
      can_text: consent.sms,
    };
  }

  private async tour(tourId: string): Promise<Record<string, unknown>> {
    const { lead_id, conversation_id, property_id, agent_id, qr_code, status, starts_at } =
      await this.tours.get(tourId);
    return { tour_id: tourId, lead_id, conversation_id, property_id, agent_id, qr_code, status, starts_at };
  }

  private async conversation(conversationId: string): Promise<Record<string, unknown>> {
    const { botId, propertyId, qrCode, leadId, language } = await this.conversations.get(conversationId);
    return {
      conversation_id: conversationId,
      bot_id: botId,
      property_id: propertyId,
      qr_code: qrCode,
      lead_id: leadId,
      language,
    };
  }
}
