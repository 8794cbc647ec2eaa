import { Injectable } from '@nestjs/common';
import { NotFound } from '../../kernel/errors/errors';
import { Conversations } from '../conversations';
import { Gaps } from '../gaps';
import { Sources } from '../knowledge';
import { LeadsService, Tours } from '../leads';
import type { WebhookEvent } from './webhook-events';

/** What a message says about its subject: ids and facts, never what names a person. */
@Injectable()
export class EventFacts {
  constructor(
    private readonly leads: LeadsService,
    private readonly tours: Tours,
    private readonly conversations: Conversations,
    private readonly gaps: Gaps,
    private readonly sources: Sources,
  ) {}

  /** Null when the subject is gone meanwhile. */
  async of(event: WebhookEvent, subjectId: string): Promise<Record<string, unknown> | null> {
    try {
      if (event.startsWith('lead.')) return await this.lead(subjectId);
      if (event.startsWith('tour.')) return await this.tour(subjectId);
      if (event === 'question.unanswered') return await this.gap(subjectId);
      if (event === 'training.failed') return await this.source(subjectId);
      return await this.conversation(subjectId);
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

  private async gap(gapId: string): Promise<Record<string, unknown>> {
    const { botId, propertyId } = await this.gaps.get(gapId);
    return { gap_id: gapId, bot_id: botId, property_id: propertyId };
  }

  private async source(sourceId: string): Promise<Record<string, unknown>> {
    const { kind, botId, propertyId, error } = await this.sources.get(sourceId);
    return { source_id: sourceId, kind, bot_id: botId, property_id: propertyId, error: error?.code ?? null };
  }
}
