import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../kernel/database/across-tenants';

/** What came of a conversation, by table: how its rows are found. */
const ofConversation = {
  leads: 'conversation_id = ?',
  lead_enquiries: 'conversation_id = ?',
  lead_consents: 'lead_id IN (SELECT lead_id FROM leads WHERE conversation_id = ?)',
  tours: 'conversation_id = ?',
  gap_questions: 'conversation_id = ?',
  agent_questions: 'conversation_id = ?',
  fair_housing_log: 'conversation_id = ?',
  message_citations: 'message_id IN (SELECT message_id FROM messages WHERE conversation_id = ?)',
};

/** Moves what the demo just did into the past, so that its charts have weeks to show. */
@Injectable()
export class DemoRepository {
  constructor(private readonly across: AcrossTenants) {}

  async isEmpty(): Promise<boolean> {
    return (await this.across.sql('SELECT 1 FROM organizations LIMIT 1')).length === 0;
  }

  async backdateConversation(conversationId: string, moment: string): Promise<void> {
    await this.across.transaction(async () => {
      await this.across.sql(
        'UPDATE conversations SET created_at = ?, last_message_at = ? WHERE conversation_id = ?',
        [moment, moment, conversationId],
      );
      const messages = await this.across.sql<{ message_id: string }>(
        'SELECT message_id FROM messages WHERE conversation_id = ? ORDER BY position',
        [conversationId],
      );
      for (const [index, { message_id }] of messages.entries())
        await this.across.sql('UPDATE messages SET created_at = ? WHERE message_id = ?', [
          new Date(Date.parse(moment) + index * 20_000).toISOString(),
          message_id,
        ]);
      for (const [table, belongs] of Object.entries(ofConversation))
        await this.across.sql(`UPDATE ${table} SET created_at = ? WHERE ${belongs}`, [
          moment,
          conversationId,
        ]);
    });
  }

  /** Whether every question without an answer has been put beside those that mean the same. */
  async areQuestionsSorted(): Promise<boolean> {
    return (await this.across.sql('SELECT 1 FROM gap_questions WHERE gap_id IS NULL LIMIT 1')).length === 0;
  }

  async backdateGaps(organizationId: string): Promise<void> {
    const asked = (which: 'MIN' | 'MAX') =>
      `(SELECT ${which}(q.created_at) FROM gap_questions q WHERE q.gap_id = gaps.gap_id)`;
    await this.across.transaction(() =>
      this.across.sql(
        `UPDATE gaps SET created_at = ${asked('MIN')}, last_asked_at = ${asked('MAX')} WHERE organization_id = ?`,
        [organizationId],
      ),
    );
  }

  /** Everything made while setting up, as if made over the first days. */
  async backdateSetUp(organizationId: string, days: number): Promise<void> {
    const tables = [
      'organizations',
      'users',
      'properties',
      'chatbots',
      'knowledge_sources',
      'signs',
      'qr_codes',
    ];
    await this.across.transaction(async () => {
      for (const [index, table] of tables.entries()) {
        const owner = table === 'organizations' ? 'org_id' : 'organization_id';
        const moment = new Date(Date.now() - (days - index) * 86_400_000).toISOString();
        await this.across.sql(`UPDATE ${table} SET created_at = ? WHERE ${owner} = ?`, [
          moment,
          organizationId,
        ]);
      }
      await this.across.sql(
        'UPDATE property_prices SET day = (SELECT SUBSTR(p.created_at, 1, 10) FROM properties p WHERE p.property_id = property_prices.property_id) WHERE organization_id = ?',
        [organizationId],
      );
      await this.across.sql(
        'UPDATE chatbots SET last_active = (SELECT MAX(last_message_at) FROM conversations WHERE conversations.bot_id = chatbots.bot_id AND conversations.organization_id = chatbots.organization_id) WHERE organization_id = ?',
        [organizationId],
      );
    });
  }

  async backdateCredits(organizationId: string, days: number): Promise<void> {
    await this.across.transaction(async () => {
      const rows = await this.across.sql<Record<string, unknown> & { created_at: string }>(
        'SELECT * FROM credit_transactions WHERE organization_id = ? ORDER BY created_at, transaction_id',
        [organizationId],
      );
      // The database lets nobody change an entry: each is taken out and written anew.
      await this.across.sql('DELETE FROM credit_transactions WHERE organization_id = ?', [organizationId]);
      for (const [index, row] of rows.entries()) {
        const daysAgo = Math.round(days * (1 - index / Math.max(1, rows.length)));
        const created_at = new Date(Date.parse(row.created_at) - daysAgo * 86_400_000).toISOString();
        const entry = Object.entries({ ...row, created_at });
        const columns = entry.map(([name]) => name).join(', ');
        const places = entry.map(() => '?').join(', ');
        await this.across.sql(
          `INSERT INTO credit_transactions (${columns}) VALUES (${places})`,
          entry.map(([, value]) => value),
        );
      }
    });
  }

  /** Scans of a code on the given days ago, each with the device it came from. */
  async addScans(
    organizationId: string,
    qrId: string,
    scans: { moment: string; device: string }[],
  ): Promise<void> {
    await this.across.transaction(async () => {
      for (const { moment, device } of scans)
        await this.across.sql(
          `INSERT INTO qr_scans (qr_scan_id, organization_id, qr_id, property_id, device, kind, opened, created_at)
            SELECT ?, organization_id, qr_id, property_id, ?, 'scan', 1, ? FROM qr_codes WHERE organization_id = ? AND qr_id = ?`,
          [crypto.randomUUID(), device, moment, organizationId, qrId],
        );
      await this.across.sql('UPDATE qr_codes SET scan_count = scan_count + ? WHERE qr_id = ?', [
        scans.length,
        qrId,
      ]);
    });
  }
}
