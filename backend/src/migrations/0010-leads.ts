import type { MigrationInterface, QueryRunner } from 'typeorm';
import { longText, text, uuid } from '../kernel/database/columns';
import { addReference, dropReference, tenantTable } from '../kernel/database/migration-tools';

/** A lead points at its conversation, and that back at it. */
const leadOfConversation = {
  column: 'lead_id',
  table: 'leads',
  key: 'lead_id',
  onDelete: 'NO ACTION',
} as const;

export class Leads1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'leads',
      id: 'lead_id',
      columns: [
        { name: 'conversation_id', ...uuid },
        { name: 'bot_id', ...uuid },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'name', ...text(120) },
        { name: 'email', ...text(254), isNullable: true },
        { name: 'phone', ...text(24), isNullable: true },
        { name: 'message', ...longText, isNullable: true },
        { name: 'timeline', ...text(80), isNullable: true },
        { name: 'status', ...text(16) },
        { name: 'notes', ...longText, isNullable: true },
      ],
      references: [
        { column: 'conversation_id', table: 'conversations', key: 'conversation_id' },
        { column: 'bot_id', table: 'chatbots', key: 'bot_id' },
        { column: 'property_id', table: 'properties', key: 'property_id', onDelete: 'NO ACTION' },
      ],
      uniques: [['conversation_id']],
      indexes: [['status', 'created_at'], ['bot_id'], ['property_id']],
    });
    await tenantTable(runner, {
      name: 'lead_consents',
      id: 'consent_id',
      columns: [
        { name: 'lead_id', ...uuid },
        { name: 'channel', ...text(16) },
        { name: 'address', ...text(254) },
        { name: 'wording', ...longText },
        { name: 'version', ...text(40) },
        { name: 'page_url', ...text(2048), isNullable: true },
        { name: 'ip_hash', ...text(64) },
        { name: 'user_agent', ...text(300) },
      ],
      references: [{ column: 'lead_id', table: 'leads', key: 'lead_id' }],
      indexes: [['lead_id']],
    });
    await addReference(runner, 'conversations', leadOfConversation);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropReference(runner, 'conversations', leadOfConversation);
    for (const table of ['lead_consents', 'leads']) await runner.dropTable(table);
  }
}
