import { httpResource } from '@angular/common/http';
import { Service, Signal } from '@angular/core';
import type {
  ActivityView as Activity,
  OverviewView as AnalyticsOverview,
  TotalsView as AnalyticsTotals,
} from '@backend/modules/analytics/analytics.dto';

export type { Activity, AnalyticsOverview, AnalyticsTotals };

@Service()
export class AnalyticsApi {
  overview = (days: Signal<number>) =>
    httpResource<AnalyticsOverview>(() => ({ url: '/api/analytics/overview', params: { days: days() } }));

  activity = (limit: number) =>
    httpResource<Activity[]>(() => ({ url: '/api/analytics/activity', params: { limit } }));
}
