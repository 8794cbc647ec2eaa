import { Injectable } from '@nestjs/common';
import type { Campaign } from '../../kernel/http/campaign';
import { Chatbots } from '../chatbots';
import { Credits } from '../credits';
import { OrganizationsService } from '../organizations';
import type { ActivityView, BusyCampaignView, ByChatbotView, DayView, OverviewView } from './analytics.dto';
import type { Asked } from './only';
import { AnalyticsRepository, type DailyCounts, type Happening, type Stock } from './analytics.repository';

const lowCredits = 50;

const dayFromToday = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const sum = (counts: DailyCounts): number => [...counts.values()].reduce((total, count) => total + count, 0);

type Daily = Exclude<keyof DayView, 'day'>;

/** The oldest first, today last. */
const everyDay = (days: number, counts: Record<Daily, DailyCounts>): DayView[] =>
  Array.from({ length: days }, (_, index) => dayFromToday(1 - days + index)).map((day) => ({
    day,
    conversations: counts.conversations.get(day) ?? 0,
    messages: counts.messages.get(day) ?? 0,
    scans: counts.scans.get(day) ?? 0,
    leads: counts.leads.get(day) ?? 0,
    credits: counts.credits.get(day) ?? 0,
  }));

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
    const [inventory, counts, unanswered, recentlyUnanswered] = await Promise.all([
      this.repository.inventory(),
      this.counts(period),
      this.repository.byDay('unanswered', period),
      this.repository.byDay('unanswered', { from: dayFromToday(-6), to: period.to }),
    ]);
    const [previous, by_chatbot, { available }] = await Promise.all([
      this.previous(before),
      this.byChatbot(period),
      this.credits.balance(),
    ]);
    const stock = (name: Stock) => inventory.get(name) ?? 0;
    return {
      period: { from: period.from, to: dayFromToday(0) },
      totals: {
        chatbots: stock('chatbots'),
        properties: stock('properties'),
        sources: stock('sources'),
        qr_codes: stock('qr_codes'),
        conversations: sum(counts.conversations),
        messages: sum(counts.messages),
        scans: sum(counts.scans),
        leads: sum(counts.leads),
        credits_used: sum(counts.credits),
        unanswered_questions: sum(unanswered),
      },
      previous,
      needs_attention: {
        failed_training: stock('failed_training'),
        unanswered_questions: sum(recentlyUnanswered),
        open_gaps: stock('open_gaps'),
        low_credits: available < lowCredits,
        new_leads: stock('new_leads'),
      },
      by_day: everyDay(days, counts),
      by_chatbot,
    };
  }

  campaigns(days: number): Promise<BusyCampaignView[]> {
    return this.repository.campaigns({ from: dayFromToday(1 - days), to: dayFromToday(1) });
  }

  async activity(limit: number): Promise<ActivityView[]> {
    return (await this.repository.happenings(limit)).map(viewHappening);
  }

  private async counts(period: Asked): Promise<Record<Daily, DailyCounts>> {
    const [conversations, messages, scans, leads, credits] = await Promise.all([
      this.repository.byDay('conversations', period),
      this.repository.byDay('messages', period),
      this.repository.byDay('scans', period),
      this.repository.byDay('leads', period),
      this.repository.creditsByDay(period),
    ]);
    return { conversations, messages, scans, leads, credits };
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
