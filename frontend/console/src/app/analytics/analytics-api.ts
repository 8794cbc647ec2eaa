import { httpResource } from '@angular/common/http';
import { Service, Signal } from '@angular/core';
import type {
  ActivityView as Activity,
  OverviewView as AnalyticsOverview,
  TotalsView as AnalyticsTotals,
} from '@backend/modules/analytics/analytics.dto';
import type { AiUsageView } from '@backend/modules/ai-usage/ai-usage.dto';

import type { FunnelQuery, FunnelView as Funnel } from '@backend/modules/analytics/funnel.dto';

export type { Activity, AiUsageView, AnalyticsOverview, AnalyticsTotals, Funnel };
export type FunnelGroup = NonNullable<FunnelQuery['by']>;

@Service()
export class AnalyticsApi {
  overview = (days: Signal<number>) =>
    httpResource<AnalyticsOverview>(() => ({ url: '/api/analytics/overview', params: { days: days() } }));

  funnel = (days: Signal<number>, by: Signal<FunnelGroup>) =>
    httpResource<Funnel>(() => ({ url: '/api/analytics/funnel', params: { days: days(), by: by() } }));
  aiUsage = (days: Signal<number>) =>
    httpResource<AiUsageView[]>(() => ({ url: '/api/analytics/ai-usage', params: { days: days() } }));

  activity = (limit: number) =>
    httpResource<Activity[]>(() => ({ url: '/api/analytics/activity', params: { limit } }));
}
