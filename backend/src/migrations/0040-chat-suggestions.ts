import type { MigrationInterface, QueryRunner } from 'typeorm';
import { flag, json, uuid } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class ChatSuggestions1790000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'chat_suggestions',
      id: 'suggestion_id',
      columns: [
        { name: 'bot_id', ...uuid },
        { name: 'questions', ...json, isNullable: true },
        { name: 'stale', ...flag },
      ],
      references: [{ column: 'bot_id', table: 'chatbots', key: 'bot_id' }],
      uniques: [['bot_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('chat_suggestions');
  }
}
