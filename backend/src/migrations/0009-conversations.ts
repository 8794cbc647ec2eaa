import type { MigrationInterface, QueryRunner } from 'typeorm';
import { flag, json, longText, moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Conversations1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'conversations',
      id: 'conversation_id',
      columns: [
        { name: 'bot_id', ...uuid },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'lead_id', ...uuid, isNullable: true },
        { name: 'channel', ...text(16) },
        { name: 'language', ...text(16) },
        { name: 'qr_code', ...text(64), isNullable: true },
        { name: 'status', ...text(16) },
        { name: 'token_hash', ...text(64) },
        { name: 'message_count', ...whole },
        { name: 'unanswered_count', ...whole },
        { name: 'last_message', ...text(300), isNullable: true },
        { name: 'last_message_at', ...moment, isNullable: true },
      ],
      references: [
        { column: 'bot_id', table: 'chatbots', key: 'bot_id' },
        { column: 'property_id', table: 'properties', key: 'property_id', onDelete: 'NO ACTION' },
      ],
      indexes: [['bot_id', 'created_at'], ['property_id'], ['status', 'created_at']],
    });
    await tenantTable(runner, {
      name: 'messages',
      id: 'message_id',
      columns: [
        { name: 'conversation_id', ...uuid },
        { name: 'position', ...whole },
        { name: 'role', ...text(16) },
        { name: 'content', ...longText },
        { name: 'citations', ...json },
        { name: 'answered', ...flag, isNullable: true },
        { name: 'engine', ...text(20), isNullable: true },
        { name: 'gap', ...longText, isNullable: true },
        { name: 'client_key', ...text(64), isNullable: true },
      ],
      references: [{ column: 'conversation_id', table: 'conversations', key: 'conversation_id' }],
      uniques: [
        ['conversation_id', 'position'],
        ['conversation_id', 'client_key'],
      ],
      indexes: [['answered', 'created_at']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['messages', 'conversations']) await runner.dropTable(table);
  }
}
