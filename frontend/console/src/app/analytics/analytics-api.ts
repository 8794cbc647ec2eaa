import { httpResource } from '@angular/common/http';
import { Service, Signal, signal } from '@angular/core';
import type {
  ActivityView as Activity,
  BusyCampaignView,
  OverviewView as AnalyticsOverview,
  TotalsView as AnalyticsTotals,
} from '@backend/modules/analytics/analytics.dto';
import type { AiUsageView } from '@backend/modules/ai-usage/ai-usage.dto';

import type { FunnelQuery, FunnelView as Funnel } from '@backend/modules/analytics/funnel.dto';
import { said } from '../api/list-filter';

export type { Activity, AiUsageView, AnalyticsOverview, AnalyticsTotals, Funnel };
export type BusyCampaign = BusyCampaignView;
/** The `utm_…` parameters that are asked for; none: everything. */
export type CampaignFilter = Partial<
  Record<'utm_source' | 'utm_medium' | 'utm_campaign', string | null | undefined>
>;
export type FunnelGroup = NonNullable<FunnelQuery['by']>;

@Service()
export class AnalyticsApi {
  overview = (days: Signal<number>, campaign: Signal<CampaignFilter> = signal({})) =>
    httpResource<AnalyticsOverview>(() => ({
      url: '/api/analytics/overview',
      params: { days: days(), ...said(campaign()) },
    }));

  funnel = (days: Signal<number>, by: Signal<FunnelGroup>, campaign: Signal<CampaignFilter>) =>
    httpResource<Funnel>(() => ({
      url: '/api/analytics/funnel',
      params: { days: days(), by: by(), ...said(campaign()) },
    }));
  campaigns = (days: Signal<number>) =>
    httpResource<BusyCampaign[]>(() => ({ url: '/api/analytics/campaigns', params: { days: days() } }));
  aiUsage = (days: Signal<number>) =>
    httpResource<AiUsageView[]>(() => ({ url: '/api/analytics/ai-usage', params: { days: days() } }));

  activity = (limit: number) =>
    httpResource<Activity[]>(() => ({ url: '/api/analytics/activity', params: { limit } }));
}
