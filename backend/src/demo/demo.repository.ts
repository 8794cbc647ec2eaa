import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../kernel/database/across-tenants';

/** Moves what the demo just did into the past, so that its charts have weeks to show. */
@Injectable()
export class DemoRepository {
  constructor(private readonly across: AcrossTenants) {}

  async isEmpty(): Promise<boolean> {
    return (await this.across.sql('SELECT 1 FROM organizations LIMIT 1')).length === 0;
  }

  async backdateConversation(conversationId: string, moment: string): Promise<void> {
    await this.across.transaction(async () => {
      await this.across.sql('UPDATE conversations SET created_at = ?, last_message_at = ? WHERE conversation_id = ?', [moment, moment, conversationId]);
      await this.across.sql('UPDATE messages SET created_at = ? WHERE conversation_id = ?', [moment, conversationId]);
      await this.across.sql('UPDATE leads SET created_at = ? WHERE conversation_id = ?', [moment, conversationId]);
    });
  }

  async backdateCredits(organizationId: string, days: number): Promise<void> {
    await this.across.transaction(async () => {
      const rows = await this.across.sql<{ transaction_id: string; created_at: string }>(
        'SELECT transaction_id, created_at FROM credit_transactions WHERE organization_id = ? ORDER BY created_at, transaction_id',
        [organizationId],
      );
      for (const [index, { transaction_id, created_at }] of rows.entries()) {
        const daysAgo = Math.round(days * (1 - index / Math.max(1, rows.length)));
        const moment = new Date(Date.parse(created_at) - daysAgo * 86_400_000).toISOString();
        await this.across.sql('UPDATE credit_transactions SET created_at = ? WHERE transaction_id = ?', [moment, transaction_id]);
      }
    });
  }

  /** Scans of a code on the given days ago, each with the device it came from. */
  async addScans(organizationId: string, qrId: string, scans: { moment: string; device: string }[]): Promise<void> {
    await this.across.transaction(async () => {
      for (const { moment, device } of scans)
        await this.across.sql('INSERT INTO qr_scans (qr_scan_id, organization_id, qr_id, device, created_at) VALUES (?, ?, ?, ?, ?)', [crypto.randomUUID(), organizationId, qrId, device, moment]);
      await this.across.sql('UPDATE qr_codes SET scan_count = scan_count + ? WHERE qr_id = ?', [scans.length, qrId]);
    });
  }
}
