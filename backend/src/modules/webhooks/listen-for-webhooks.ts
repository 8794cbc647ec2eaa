import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { ConversationStarted, HandOverChanged } from '../conversations';
import { GapAsked } from '../gaps';
import { LeadCaptured, LeadChanged, LeadErased, TourChanged, TourRequested } from '../leads';
import { TrainingFailed } from '../training';
import { TellEndpoints } from './tell-endpoints';

/** Which happenings in the product are events for endpoints. */
@Injectable()
export class ListenForWebhooks {
  constructor(private readonly endpoints: TellEndpoints) {}

  @Listens(ConversationStarted)
  conversationStarted({ conversationId }: ConversationStarted): Promise<void> {
    return this.endpoints.order('conversation.started', conversationId);
  }

  @Listens(HandOverChanged)
  async handOverChanged({ conversationId, from, to }: HandOverChanged): Promise<void> {
    if (to === 'waiting' && from !== 'waiting')
      await this.endpoints.order('handover.requested', conversationId);
  }

  @Listens(LeadCaptured)
  leadCaptured({ leadId, again }: LeadCaptured): Promise<void> {
    return this.endpoints.order(again ? 'lead.updated' : 'lead.created', leadId);
  }

  @Listens(LeadChanged)
  leadChanged({ leadId }: LeadChanged): Promise<void> {
    return this.endpoints.order('lead.updated', leadId);
  }

  @Listens(TourRequested)
  tourRequested({ tourId }: TourRequested): Promise<void> {
    return this.endpoints.order('tour.requested', tourId);
  }

  @Listens(TourChanged)
  tourChanged({ tourId }: TourChanged): Promise<void> {
    return this.endpoints.order('tour.updated', tourId);
  }

  @Listens(LeadErased)
  leadErased({ leadId }: LeadErased): Promise<void> {
    return this.endpoints.order('lead.erased', leadId);
  }

  @Listens(GapAsked)
  async gapAsked({ gapId, isNew }: GapAsked): Promise<void> {
    if (isNew) await this.endpoints.order('question.unanswered', gapId);
  }

  @Listens(TrainingFailed)
  trainingFailed({ sourceId }: TrainingFailed): Promise<void> {
    return this.endpoints.order('training.failed', sourceId);
  }
}
