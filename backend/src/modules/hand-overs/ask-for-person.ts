import { Injectable } from '@nestjs/common';
import { Listens } from '../../kernel/events/events';
import { Handles, job, Queue } from '../../kernel/queue';
import { Conversations, HandOver, HandOverChanged, type HandOverView, PersonWanted } from '../conversations';
import { OfficeHours } from './office-hours.service';
import { ResponsibleAgent } from './responsible-agent';

const TimeOut = job<{ conversationId: string; askedAt: string }>('hand-overs.time-out', { attempts: 5 });

/** A visitor wants a person, who comes in time or does not. */
@Injectable()
export class AskForPerson {
  constructor(
    private readonly conversations: Conversations,
    private readonly handOver: HandOver,
    private readonly agents: ResponsibleAgent,
    private readonly hours: OfficeHours,
    private readonly queue: Queue,
  ) {}

  async ask(conversationId: string): Promise<HandOverView> {
    const { state, propertyId, agentId } = await this.conversations.get(conversationId);
    if (state === 'bot' || state === 'closed') {
      // Finding somebody may use up a turn; who was there before is asked again.
      const agent = await (agentId ? this.agents.reach(agentId) : this.agents.next(propertyId));
      const back = await this.hours.opensAt(agent.userId);
      await this.handOver.askForPerson(conversationId, agent, back?.toISOString() ?? null);
    }
    return this.conversations.handOver(conversationId);
  }

  @Listens(PersonWanted)
  async hear({ conversationId }: PersonWanted): Promise<void> {
    await this.ask(conversationId);
  }

  /** Who asks at night waits until somebody had the time to come in the morning. */
  @Listens(HandOverChanged)
  async waitFor({ conversationId, to }: HandOverChanged): Promise<void> {
    if (to !== 'waiting') return;
    const { asked_at: askedAt, back_at: backAt } = await this.conversations.handOver(conversationId);
    if (!askedAt) return;
    const begins = backAt ? Date.parse(backAt) : Date.now();
    const delayMs = begins - Date.now() + (await this.hours.pickUpMinutes()) * 60_000;
    await this.queue.add(TimeOut, { conversationId, askedAt }, { delayMs });
  }

  @Handles(TimeOut)
  async timeOut({ conversationId, askedAt }: { conversationId: string; askedAt: string }): Promise<void> {
    await this.handOver.timeOut(conversationId, askedAt);
  }
}
