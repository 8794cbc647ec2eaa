import { Injectable } from '@nestjs/common';
import type { Campaign } from '../../kernel/http/campaign';
import { Chatbots } from '../chatbots';
import { Credits } from '../credits';
import { OfficeHours } from '../hand-overs';
import { OrganizationsService } from '../organizations';
import type { ActivityView, BusyCampaignView, ByChatbotView, DayView, OverviewView } from './analytics.dto';
import { type Days, periodOf, viewPeriod } from './days';
import type { Asked } from './only';
import { AnalyticsRepository, type DailyCounts, type Happening, type Stock } from './analytics.repository';

const lowCredits = 50;

const sum = (counts: DailyCounts): number => [...counts.values()].reduce((total, count) => total + count, 0);

type Daily = Exclude<keyof DayView, 'day'>;

/** The oldest first, today last. */
const everyDay = ({ calendar, count }: Days, counts: Record<Daily, DailyCounts>): DayView[] =>
  calendar.lastDays(count).map((day) => ({
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
    private readonly hours: OfficeHours,
  ) {}

  async overview(count: number, campaign: Campaign = {}): Promise<OverviewView> {
    const calendar = await this.hours.calendar();
    const days = { calendar, count };
    const period = { ...periodOf(days), campaign };
    const before = { from: calendar.begins(1 - 2 * count), to: period.from, campaign };
    const lastWeek = { from: calendar.begins(-6), to: period.to };
    const [inventory, counts, unanswered, recentlyUnanswered] = await Promise.all([
      this.repository.inventory(),
      this.counts(period, days),
      this.repository.byDay('unanswered', period, days),
      this.repository.byDay('unanswered', lastWeek, days),
    ]);
    const [previous, by_chatbot, { available }] = await Promise.all([
      this.previous(before, days),
      this.byChatbot(period),
      this.credits.balance(),
    ]);
    const stock = (name: Stock) => inventory.get(name) ?? 0;
    return {
      period: viewPeriod(days),
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

  async campaigns(count: number): Promise<BusyCampaignView[]> {
    return this.repository.campaigns(periodOf({ calendar: await this.hours.calendar(), count }));
  }

  async activity(limit: number): Promise<ActivityView[]> {
    return (await this.repository.happenings(limit)).map(viewHappening);
  }

  private async counts(period: Asked, days: Days): Promise<Record<Daily, DailyCounts>> {
    const [conversations, messages, scans, leads, credits] = await Promise.all([
      this.repository.byDay('conversations', period, days),
      this.repository.byDay('messages', period, days),
      this.repository.byDay('scans', period, days),
      this.repository.byDay('leads', period, days),
      this.repository.creditsByDay(period, days),
    ]);
    return { conversations, messages, scans, leads, credits };
  }

  /** Nothing can be compared with days on which the organization was not there yet. */
  private async previous(period: Asked, days: Days): Promise<OverviewView['previous']> {
    const { created_at } = await this.organizations.mine();
    if (created_at > period.from) return null;
    const [conversations, scans, leads, spent] = await Promise.all([
      this.repository.byDay('conversations', period, days),
      this.repository.byDay('scans', period, days),
      this.repository.byDay('leads', period, days),
      this.repository.creditsByDay(period, days),
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
