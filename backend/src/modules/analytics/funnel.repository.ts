import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { dayIn, type Days } from './days';
import { type Asked, only } from './only';
import type { FunnelGroup } from './funnel.dto';

/** How often each step was reached, by the key of the group. */
export type Counts = Map<string, number>;

interface Counted {
  name: string | null;
  count: number | string;
}

/** Who looks after the listing here, else whom the MLS names. */
const agent = "COALESCE(u.first_name || ' ' || u.last_name, p.list_agent_name)";

/** What a visit or a conversation is counted under. `v` is the visit, `c` the conversation, `q` the code, `p` the listing, `u` its agent. */
const keys: Record<Exclude<FunnelGroup, 'day'>, { visits: string; talks: string | null }> = {
  sign: { visits: 'q.sign_id', talks: 'q.sign_id' },
  property: { visits: 'v.property_id', talks: 'c.property_id' },
  agent: { visits: agent, talks: agent },
  campaign: { visits: 'v.utm_campaign', talks: 'c.utm_campaign' },
  device: { visits: 'v.device', talks: null },
};

const codeOf = (row: 'v' | 'c'): string =>
  row === 'v'
    ? 'JOIN qr_codes q ON q.organization_id = v.organization_id AND q.qr_id = v.qr_id'
    : 'JOIN qr_codes q ON q.organization_id = c.organization_id AND q.code = c.qr_code';
const listingOf = (row: 'v' | 'c'): string =>
  `LEFT JOIN properties p ON p.organization_id = ${row}.organization_id AND p.property_id = ${row}.property_id
   LEFT JOIN users u ON u.organization_id = p.organization_id AND u.user_id = p.agent_id`;

/** A reading view over codes, visits, conversations and leads of the current organization. It writes nothing. */
@Injectable()
export class FunnelRepository {
  constructor(private readonly database: Database) {}

  visits(kind: 'scan' | 'click', by: FunnelGroup, asked: Asked, days: Days): Promise<Counts> {
    const { sql, values } = only('v', asked);
    const key = by === 'day' ? dayIn(this.database, 'v.created_at', days) : keys[by].visits;
    return this.counts(
      `SELECT ${key} AS name, COUNT(*) AS count FROM qr_scans v ${codeOf('v')} ${listingOf('v')}
        WHERE v.kind = ? AND ${sql} GROUP BY 1`,
      [kind, ...values],
    );
  }

  /** Null where conversations do not know the group. */
  conversations(by: FunnelGroup, asked: Asked, days: Days): Promise<Counts | null> {
    return this.talks('COUNT(*)', by, asked, days);
  }

  /** People, however many of their conversations came by a code. */
  leads(by: FunnelGroup, asked: Asked, days: Days): Promise<Counts | null> {
    return this.talks('COUNT(DISTINCT c.lead_id)', by, asked, days);
  }

  /** Asked for in such a conversation; withdrawn and declined ones too: somebody wanted to see the home. */
  async tours(by: FunnelGroup, asked: Asked, days: Days): Promise<Counts | null> {
    return this.talks(
      'COUNT(t.tour_id)',
      by,
      asked,
      days,
      'JOIN tours t ON t.organization_id = c.organization_id AND t.conversation_id = c.conversation_id',
    );
  }

  /** Over all groups. */
  async people(asked: Asked): Promise<number> {
    const { sql, values } = only('c', asked);
    const [row] = await this.database.sql<{ count: number | string }>(
      `SELECT COUNT(DISTINCT c.lead_id) AS count FROM conversations c ${codeOf('c')}
        WHERE ${sql}`,
      values,
    );
    return Number(row?.count ?? 0);
  }

  async signLabels(): Promise<Map<string, string>> {
    const rows = await this.database.sql<{ sign_id: string; label: string; place: string; code: string }>(
      `SELECT s.sign_id, s.label, s.place, q.code FROM signs s
        JOIN qr_codes q ON q.organization_id = s.organization_id AND q.sign_id = s.sign_id WHERE s.organization_id = ?`,
      [currentOrganizationId()],
    );
    return new Map(rows.map(({ sign_id, label, place, code }) => [sign_id, label || place || code]));
  }

  private async talks(
    what: string,
    by: FunnelGroup,
    asked: Asked,
    days: Days,
    more = '',
  ): Promise<Counts | null> {
    const key = by === 'day' ? dayIn(this.database, 'c.created_at', days) : keys[by].talks;
    if (!key) return null;
    const { sql, values } = only('c', asked);
    return this.counts(
      `SELECT ${key} AS name, ${what} AS count FROM conversations c ${codeOf('c')} ${listingOf('c')} ${more}
        WHERE ${sql} GROUP BY 1`,
      values,
    );
  }

  private async counts(statement: string, values: string[]): Promise<Counts> {
    const rows = await this.database.sql<Counted>(statement, values);
    return new Map(rows.map(({ name, count }) => [name ?? '', Number(count)]));
  }
}
