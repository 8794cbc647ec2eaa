import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { campaignFields } from '../../kernel/http/campaign';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { priceKinds } from '../credits';
import { dayIn, type Days } from './days';
import { type Asked, only } from './only';

/** A half-open period as ISO text: `from` ≤ moment < `to`. */
export interface Period {
  from: string;
  to: string;
}

export type DailyCounts = Map<string, number>;

const spending = priceKinds.map((kind) => `'${kind}'`).join(', ');

/** What is counted per day: a table, and which of its rows. */
const counted = {
  conversations: { table: 'conversations', rows: '1 = 1' },
  messages: { table: 'messages', rows: "role = 'visitor'" },
  unanswered: { table: 'messages', rows: "role = 'assistant' AND answered = false" },
  scans: { table: 'qr_scans', rows: "kind = 'scan'" },
  leads: { table: 'leads', rows: '1 = 1' },
} as const;

export type Counted = keyof typeof counted;

/** What there is, whenever it came: a table, and which of its rows. */
const stock = {
  chatbots: 'chatbots WHERE deleted_at IS NULL',
  properties: 'properties WHERE 1 = 1',
  sources: 'knowledge_sources WHERE 1 = 1',
  qr_codes: 'qr_codes WHERE deleted_at IS NULL',
  failed_training: "knowledge_sources WHERE status = 'failed'",
  new_leads: "leads WHERE status = 'new'",
  open_gaps: "gaps WHERE state = 'open'",
} as const;
export type Stock = keyof typeof stock;

interface Row {
  name: string;
  count: number | string;
}

/**
 * A reading view over the tables of the other modules: each question is one statement, limited to
 * the current organization. It writes nothing.
 */
@Injectable()
export class AnalyticsRepository {
  constructor(private readonly database: Database) {}

  async byDay(what: Counted, asked: Asked, days: Days): Promise<DailyCounts> {
    const { table, rows } = counted[what];
    const day = dayIn(this.database, 't.created_at', days);
    const { sql, values } = table === 'messages' ? messagesOf(asked) : only('t', asked);
    return this.counted(
      `SELECT ${day} AS name, COUNT(*) AS count FROM ${table} t WHERE ${sql} AND ${rows} GROUP BY 1`,
      values,
    );
  }

  /** Those that addresses named in the time, by codes and in conversations. */
  async campaigns(asked: Period): Promise<BusyCampaign[]> {
    const names = campaignFields.join(', ');
    const named = campaignFields.map((name) => `t.${name} IS NOT NULL`).join(' OR ');
    const { sql, values } = only('t', asked);
    const part = (table: string, counts: string) =>
      `SELECT ${names}, ${counts} FROM ${table} t WHERE ${sql} AND (${named})`;
    const rows = await this.database.sql<Raw<BusyCampaign>>(
      `SELECT ${names}, SUM(visits) AS visits, SUM(conversations) AS conversations FROM (
         ${part('qr_scans', '1 AS visits, 0 AS conversations')} UNION ALL ${part('conversations', '0, 1')}) AS both_of_them
       GROUP BY ${names} ORDER BY 4 DESC, 5 DESC, ${names} LIMIT 200`,
      [...values, ...values],
    );
    return rows.map((row) => ({
      ...row,
      visits: Number(row.visits),
      conversations: Number(row.conversations),
    }));
  }

  /** Credits spent on work per day; bought and refunded ones do not count. */
  async creditsByDay({ from, to }: Period, days: Days): Promise<DailyCounts> {
    const day = dayIn(this.database, 'created_at', days);
    return this.counted(
      `SELECT ${day} AS name, -SUM(amount) AS count FROM credit_transactions WHERE organization_id = ? AND type IN (${spending}) AND created_at >= ? AND created_at < ? GROUP BY 1`,
      [currentOrganizationId(), from, to],
    );
  }

  /** Per chatbot id. */
  conversationsByBot(asked: Asked): Promise<DailyCounts> {
    return this.byBot('conversations', asked);
  }

  /** Per chatbot id. */
  leadsByBot(asked: Asked): Promise<DailyCounts> {
    return this.byBot('leads', asked);
  }

  /** How many there are now. */
  async inventory(): Promise<Map<Stock, number>> {
    const kinds = Object.entries(stock);
    const counts = await this.counted(
      kinds
        .map(
          ([name, rows]) =>
            `SELECT '${name}' AS name, COUNT(*) AS count FROM ${rows} AND organization_id = ?`,
        )
        .join(' UNION ALL '),
      kinds.map(() => currentOrganizationId()),
    );
    return counts as Map<Stock, number>;
  }

  /** The newest happenings of every kind, newest first. */
  async happenings(limit: number): Promise<Happening[]> {
    const organizationId = currentOrganizationId();
    const newest = `ORDER BY created_at DESC LIMIT ${limit}`;
    const parts = happeningParts.map((part) => `SELECT * FROM (${part} ${newest}) AS part`);
    const statement = `${parts.join(' UNION ALL ')} ORDER BY created_at DESC LIMIT ${limit}`;
    return this.database.sql<Happening>(
      statement,
      happeningParts.map(() => organizationId),
    );
  }

  private byBot(table: 'conversations' | 'leads', asked: Asked): Promise<DailyCounts> {
    const { sql, values } = only('t', asked);
    return this.counted(
      `SELECT t.bot_id AS name, COUNT(*) AS count FROM ${table} t WHERE ${sql} GROUP BY 1`,
      values,
    );
  }

  private async counted(statement: string, values: readonly string[]): Promise<DailyCounts> {
    const rows = await this.database.sql<Row>(statement, values);
    return new Map(rows.map(({ name, count }) => [name, Number(count)]));
  }
}

/** Messages know their campaign by their conversation. */
function messagesOf({ campaign = {}, ...period }: Asked): { sql: string; values: string[] } {
  const whole = only('t', period);
  if (!Object.values(campaign).some(Boolean)) return whole;
  // A conversation is as old as its first message or older.
  const talks = only('c', { from: '', to: period.to, campaign });
  return {
    sql: `${whole.sql} AND t.conversation_id IN (SELECT c.conversation_id FROM conversations c WHERE ${talks.sql})`,
    values: [...whole.values, ...talks.values],
  };
}

/** PostgreSQL hands sums over as text. */
type Raw<Row> = Omit<Row, 'visits' | 'conversations'> & Record<'visits' | 'conversations', number | string>;

export interface BusyCampaign {
  utm_source: string | null;
  utm_medium: string | null;
  utm_campaign: string | null;
  visits: number;
  conversations: number;
}

export interface Happening {
  kind: 'lead' | 'conversation' | 'training' | 'chatbot' | 'property' | 'qr_code';
  entity_id: string;
  /** What it is called; for a conversation its first question. */
  name: string | null;
  /** A status or place that goes with it. */
  detail: string | null;
  created_at: string;
}

const happeningParts = [
  "SELECT 'lead' AS kind, lead_id AS entity_id, name AS name, status AS detail, created_at FROM leads WHERE organization_id = ?",
  `SELECT 'conversation' AS kind, conversation_id AS entity_id,
     (SELECT substr(content, 1, 300) FROM messages WHERE messages.organization_id = conversations.organization_id AND messages.conversation_id = conversations.conversation_id AND role = 'visitor' ORDER BY position LIMIT 1) AS name,
     channel AS detail, created_at FROM conversations WHERE organization_id = ?`,
  "SELECT 'training' AS kind, source_id AS entity_id, title AS name, status AS detail, created_at FROM knowledge_sources WHERE organization_id = ?",
  "SELECT 'chatbot' AS kind, bot_id AS entity_id, name AS name, status AS detail, created_at FROM chatbots WHERE organization_id = ? AND deleted_at IS NULL",
  "SELECT 'property' AS kind, property_id AS entity_id, address AS name, city AS detail, created_at FROM properties WHERE organization_id = ?",
  "SELECT 'qr_code' AS kind, qr_id AS entity_id, label AS name, qr_data AS detail, created_at FROM qr_codes WHERE organization_id = ? AND deleted_at IS NULL",
];
