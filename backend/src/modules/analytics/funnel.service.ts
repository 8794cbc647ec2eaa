import { Injectable } from '@nestjs/common';
import { OfficeHours } from '../hand-overs';
import { Properties } from '../properties';
import type { Campaign } from '../../kernel/http/campaign';
import { periodOf, viewPeriod } from './days';
import type { Asked } from './only';
import type { FunnelGroup, FunnelRowView, FunnelView } from './funnel.dto';
import { type Counts, FunnelRepository } from './funnel.repository';

const sum = (counts: Counts): number => [...counts.values()].reduce((total, count) => total + count, 0);

/** How many of those who scan a sign talk, how many of those leave an address, and how many tours they ask for. */
@Injectable()
export class FunnelService {
  constructor(
    private readonly funnel: FunnelRepository,
    private readonly properties: Properties,
    private readonly hours: OfficeHours,
  ) {}

  async of(count: number, by: FunnelGroup, campaign: Campaign): Promise<FunnelView> {
    const days = { calendar: await this.hours.calendar(), count };
    const asked: Asked = { ...periodOf(days), campaign };
    const [scans, clicks, conversations, leads, tours, people] = await Promise.all([
      this.funnel.visits('scan', by, asked, days),
      this.funnel.visits('click', by, asked, days),
      this.funnel.conversations(by, asked, days),
      this.funnel.leads(by, asked, days),
      this.funnel.tours(by, asked, days),
      // Somebody who came by two signs or on two days is one person: the rows do not add up to that.
      this.funnel.people(asked),
    ]);
    const found = [...scans.keys(), ...clicks.keys(), ...(conversations?.keys() ?? [])];
    const keys = by === 'day' ? days.calendar.lastDays(count) : [...new Set(found)];
    const names = await this.names(by, keys);
    const rows = keys.map((key): FunnelRowView => ({
      key,
      name: names.get(key) ?? key,
      scans: scans.get(key) ?? 0,
      clicks: clicks.get(key) ?? 0,
      conversations: conversations && (conversations.get(key) ?? 0),
      leads: leads && (leads.get(key) ?? 0),
      tours: tours && (tours.get(key) ?? 0),
    }));
    if (by !== 'day') rows.sort((a, b) => b.scans - a.scans || a.name.localeCompare(b.name));
    return {
      period: viewPeriod(days),
      by,
      totals: {
        scans: sum(scans),
        clicks: sum(clicks),
        conversations: conversations && sum(conversations),
        leads: leads && people,
        tours: tours && sum(tours),
      },
      rows: rows.slice(0, 366),
    };
  }

  private names(by: FunnelGroup, keys: string[]): Promise<Map<string, string>> {
    if (by === 'sign') return this.funnel.signLabels();
    if (by === 'property') return this.properties.addresses(keys.filter(Boolean));
    return Promise.resolve(new Map<string, string>());
  }
}
