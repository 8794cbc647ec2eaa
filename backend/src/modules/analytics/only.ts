import { type Campaign, campaignFields } from '../../kernel/http/campaign';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import type { Period } from './analytics.repository';

/** Rows of a time, and of a campaign where one is named. */
export interface Asked extends Period {
  campaign?: Campaign;
}

/**
 * The condition that limits the table `row` to the organization, the time and the campaign, with its values in order; the
 * table must have the columns of a campaign when one is named.
 */
export function only(row: string, { from, to, campaign = {} }: Asked): { sql: string; values: string[] } {
  const named = campaignFields.flatMap((name) => {
    const value = campaign[name];
    return value ? [{ name, value }] : [];
  });
  return {
    sql: [
      `${row}.organization_id = ? AND ${row}.created_at >= ? AND ${row}.created_at < ?`,
      ...named.map(({ name }) => `${row}.${name} = ?`),
    ].join(' AND '),
    values: [currentOrganizationId(), from, to, ...named.map(({ value }) => value)],
  };
}
