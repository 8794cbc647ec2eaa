import type { MigrationInterface, QueryRunner } from 'typeorm';
import { uuid } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class MessageCitations1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'message_citations',
      id: 'citation_id',
      columns: [
        { name: 'message_id', ...uuid },
        { name: 'source_id', ...uuid },
      ],
      references: [
        { column: 'message_id', table: 'messages', key: 'message_id' },
        { column: 'source_id', table: 'knowledge_sources', key: 'source_id' },
      ],
      indexes: [['message_id'], ['source_id', 'created_at']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('message_citations');
  }
}
