import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { priceKinds } from '../credits';

/** A half-open period of UTC days as ISO text: `from` ≤ moment < `to`. */
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

  async byDay(what: Counted, { from, to }: Period): Promise<DailyCounts> {
    const { table, rows } = counted[what];
    return this.counts(
      `SELECT substr(created_at, 1, 10) AS name, COUNT(*) AS count FROM ${table} WHERE organization_id = ? AND ${rows} AND created_at >= ? AND created_at < ? GROUP BY 1`,
      [from, to],
    );
  }

  /** Credits spent on work per day; bought and refunded ones do not count. */
  async creditsByDay({ from, to }: Period): Promise<DailyCounts> {
    return this.counts(
      `SELECT substr(created_at, 1, 10) AS name, -SUM(amount) AS count FROM credit_transactions WHERE organization_id = ? AND type IN (${spending}) AND created_at >= ? AND created_at < ? GROUP BY 1`,
      [from, to],
    );
  }

  /** Per chatbot id. */
  conversationsByBot({ from, to }: Period): Promise<DailyCounts> {
    return this.counts(
      'SELECT bot_id AS name, COUNT(*) AS count FROM conversations WHERE organization_id = ? AND created_at >= ? AND created_at < ? GROUP BY 1',
      [from, to],
    );
  }

  /** Per chatbot id. */
  leadsByBot({ from, to }: Period): Promise<DailyCounts> {
    return this.counts(
      'SELECT bot_id AS name, COUNT(*) AS count FROM leads WHERE organization_id = ? AND created_at >= ? AND created_at < ? GROUP BY 1',
      [from, to],
    );
  }

  /** How many there are now, by kind. */
  inventory(): Promise<DailyCounts> {
    return this.counts(
      `SELECT 'chatbots' AS name, COUNT(*) AS count FROM chatbots WHERE organization_id = ? AND deleted_at IS NULL
       UNION ALL SELECT 'properties', COUNT(*) FROM properties WHERE organization_id = ?
       UNION ALL SELECT 'sources', COUNT(*) FROM knowledge_sources WHERE organization_id = ?
       UNION ALL SELECT 'qr_codes', COUNT(*) FROM qr_codes WHERE organization_id = ? AND deleted_at IS NULL
       UNION ALL SELECT 'failed_training', COUNT(*) FROM knowledge_sources WHERE organization_id = ? AND status = 'failed'
       UNION ALL SELECT 'new_leads', COUNT(*) FROM leads WHERE organization_id = ? AND status = 'new'
       UNION ALL SELECT 'open_gaps', COUNT(*) FROM gaps WHERE organization_id = ? AND state = 'open'`,
      Array.from({ length: 6 }, () => currentOrganizationId()),
    );
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

  private async counts(statement: string, parameters: readonly string[]): Promise<DailyCounts> {
    const rows = await this.database.sql<Row>(statement, [currentOrganizationId(), ...parameters]);
    return new Map(rows.map(({ name, count }) => [name, Number(count)]));
  }
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
