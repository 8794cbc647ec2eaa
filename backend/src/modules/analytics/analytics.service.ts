import { Injectable } from '@nestjs/common';
import type { Campaign } from '../../kernel/http/campaign';
import { Chatbots } from '../chatbots';
import { Credits } from '../credits';
import { OrganizationsService } from '../organizations';
import type { ActivityView, BusyCampaignView, ByChatbotView, DayView, OverviewView } from './analytics.dto';
import type { Asked } from './only';
import { AnalyticsRepository, type DailyCounts, type Happening } from './analytics.repository';

const lowCredits = 50;

const dayFromToday = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const sum = (counts: DailyCounts): number => [...counts.values()].reduce((total, count) => total + count, 0);

/** How the brokerage's month goes. */
@Injectable()
export class AnalyticsService {
  constructor(
    private readonly repository: AnalyticsRepository,
    private readonly chatbots: Chatbots,
    private readonly credits: Credits,
    private readonly organizations: OrganizationsService,
  ) {}

  async overview(days: number, campaign: Campaign = {}): Promise<OverviewView> {
    const period = { from: dayFromToday(1 - days), to: dayFromToday(1), campaign };
    const before = { from: dayFromToday(1 - 2 * days), to: period.from, campaign };
    const [inventory, conversations, messages, unanswered, scans, leads, spent] = await Promise.all([
      this.repository.inventory(),
      this.repository.byDay('conversations', period),
      this.repository.byDay('messages', period),
      this.repository.byDay('unanswered', period),
      this.repository.byDay('scans', period),
      this.repository.byDay('leads', period),
      this.repository.creditsByDay(period),
    ]);
    const [recentlyUnanswered, previous, by_chatbot, { available: credits_remaining }] = await Promise.all([
      this.repository.byDay('unanswered', { from: dayFromToday(-6), to: period.to }),
      this.previous(before),
      this.byChatbot(period),
      this.credits.balance(),
    ]);
    const by_day: DayView[] = Array.from({ length: days }, (_, index) => dayFromToday(1 - days + index)).map(
      (day) => ({
        day,
        conversations: conversations.get(day) ?? 0,
        messages: messages.get(day) ?? 0,
        scans: scans.get(day) ?? 0,
        leads: leads.get(day) ?? 0,
        credits: spent.get(day) ?? 0,
      }),
    );
    return {
      period: { from: period.from, to: dayFromToday(0) },
      totals: {
        chatbots: inventory.get('chatbots') ?? 0,
        properties: inventory.get('properties') ?? 0,
        sources: inventory.get('sources') ?? 0,
        qr_codes: inventory.get('qr_codes') ?? 0,
        conversations: sum(conversations),
        messages: sum(messages),
        scans: sum(scans),
        leads: sum(leads),
        credits_used: sum(spent),
        unanswered_questions: sum(unanswered),
      },
      previous,
      needs_attention: {
        failed_training: inventory.get('failed_training') ?? 0,
        unanswered_questions: sum(recentlyUnanswered),
        open_gaps: inventory.get('open_gaps') ?? 0,
        low_credits: credits_remaining < lowCredits,
        new_leads: inventory.get('new_leads') ?? 0,
      },
      by_day,
      by_chatbot,
    };
  }

  campaigns(days: number): Promise<BusyCampaignView[]> {
    return this.repository.campaigns({ from: dayFromToday(1 - days), to: dayFromToday(1) });
  }

  async activity(limit: number): Promise<ActivityView[]> {
    return (await this.repository.happenings(limit)).map(viewHappening);
  }

  /** Nothing can be compared with days on which the organization was not there yet. */
  private async previous(period: Asked): Promise<OverviewView['previous']> {
    const { created_at } = await this.organizations.mine();
    if (created_at > period.from) return null;
    const [conversations, scans, leads, spent] = await Promise.all([
      this.repository.byDay('conversations', period),
      this.repository.byDay('scans', period),
      this.repository.byDay('leads', period),
      this.repository.creditsByDay(period),
    ]);
    return {
      conversations: sum(conversations),
      scans: sum(scans),
      leads: sum(leads),
      credits_used: sum(spent),
    };
  }

  private async byChatbot(period: Asked): Promise<ByChatbotView[]> {
    const [bots, conversations, leads] = await Promise.all([
      this.chatbots.list(),
      this.repository.conversationsByBot(period),
      this.repository.leadsByBot(period),
    ]);
    return bots
      .map(({ id, name }) => ({
        bot_id: id,
        name,
        conversations: conversations.get(id) ?? 0,
        leads: leads.get(id) ?? 0,
      }))
      .sort((a, b) => b.conversations - a.conversations || a.name.localeCompare(b.name))
      .slice(0, 200);
  }
}

const titles: Record<Happening['kind'], string> = {
  lead: 'New lead',
  conversation: 'Conversation',
  training: 'Source added',
  chatbot: 'Chatbot created',
  property: 'Listing added',
  qr_code: 'QR code made',
};

const viewHappening = ({ kind, entity_id, name, detail, created_at }: Happening): ActivityView => ({
  activity_id: `${kind}:${entity_id}`,
  kind,
  title: name ? `${titles[kind]}: ${name}`.slice(0, 300) : titles[kind],
  detail: detail ?? '',
  entity_id,
  created_at,
});
