import type { MigrationInterface, QueryRunner } from 'typeorm';
import { flag, real, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class AiUsage1790000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'ai_usage',
      id: 'usage_id',
      columns: [
        { name: 'bot_id', ...uuid, isNullable: true },
        { name: 'task', ...text(16) },
        { name: 'model', ...text(100) },
        { name: 'input_tokens', ...whole },
        { name: 'output_tokens', ...whole },
        { name: 'seconds', ...real, isNullable: true },
        { name: 'estimated', ...flag },
        { name: 'broken', ...flag },
        { name: 'cost_micros', ...whole, isNullable: true },
      ],
      references: [{ column: 'bot_id', table: 'chatbots', key: 'bot_id' }],
      indexes: [['bot_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('ai_usage');
  }
}
