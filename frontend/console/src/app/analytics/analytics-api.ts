import { httpResource } from '@angular/common/http';
import { Service, Signal } from '@angular/core';

export interface AnalyticsTotals {
  readonly chatbots: number;
  readonly properties: number;
  readonly sources: number;
  readonly qr_codes: number;
  readonly conversations: number;
  readonly messages: number;
  readonly scans: number;
  readonly leads: number;
  readonly credits_used: number;
  readonly unanswered_questions: number;
}

export interface AnalyticsOverview {
  readonly period: { readonly from: string; readonly to: string };
  readonly totals: AnalyticsTotals;
  /** The same number of days before the period. */
  readonly previous: Pick<AnalyticsTotals, 'conversations' | 'scans' | 'leads' | 'credits_used'>;
  readonly needs_attention: {
    readonly failed_training: number;
    readonly unanswered_questions: number;
    readonly low_credits: boolean;
    readonly new_leads: number;
  };
  readonly by_day: readonly {
    readonly day: string;
    readonly conversations: number;
    readonly messages: number;
    readonly scans: number;
    readonly leads: number;
    readonly credits: number;
  }[];
  readonly by_chatbot: readonly {
    readonly bot_id: string;
    readonly name: string;
    readonly conversations: number;
    readonly leads: number;
  }[];
}

export interface Activity {
  readonly activity_id: string;
  readonly kind: string;
  readonly title: string;
  readonly detail: string | null;
  readonly entity_id: string | null;
  readonly created_at: string;
}

@Service()
export class AnalyticsApi {
  overview = (days: Signal<number>) =>
    httpResource<AnalyticsOverview>(() => ({ url: '/api/analytics/overview', params: { days: days() } }));

  activity = (limit: number) => httpResource<Activity[]>(() => ({ url: '/api/analytics/activity', params: { limit } }));
}
