import type { MigrationInterface, QueryRunner } from 'typeorm';
import { longText, text, uuid } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class FairHousing1790000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'fair_housing_log',
      id: 'log_id',
      columns: [
        { name: 'bot_id', ...uuid },
        { name: 'conversation_id', ...uuid, isNullable: true },
        { name: 'stage', ...text(20) },
        { name: 'rule_id', ...text(60) },
        { name: 'reason', ...text(40) },
        { name: 'outcome', ...text(20) },
        { name: 'question', ...longText },
        { name: 'answer', ...longText },
      ],
      references: [
        { column: 'bot_id', table: 'chatbots', key: 'bot_id' },
        { column: 'conversation_id', table: 'conversations', key: 'conversation_id', onDelete: 'NO ACTION' },
      ],
      indexes: [['bot_id'], ['conversation_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('fair_housing_log');
  }
}
