import type { MigrationInterface, QueryRunner } from 'typeorm';
import { longText, text, uuid } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class WrittenKnowledge1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'knowledge_writings',
      id: 'writing_id',
      columns: [
        { name: 'source_id', ...uuid },
        { name: 'question', ...text(500), isNullable: true },
        { name: 'text', ...longText },
      ],
      references: [{ column: 'source_id', table: 'knowledge_sources', key: 'source_id' }],
      indexes: [['source_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('knowledge_writings');
  }
}
