import type { MigrationInterface, QueryRunner } from 'typeorm';
import { longText, moment, text, uuid } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

const source = { column: 'source_id', table: 'knowledge_sources', key: 'source_id' };

export class Recrawl1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'training_pages',
      id: 'page_id',
      columns: [
        { name: 'source_id', ...uuid },
        { name: 'url', ...longText },
        { name: 'title', ...text(500) },
        { name: 'content_hash', ...text(64) },
        { name: 'read_at', ...moment },
      ],
      references: [source],
      indexes: [['source_id']],
    });
    await tenantTable(runner, {
      name: 'training_page_changes',
      id: 'change_id',
      columns: [
        { name: 'source_id', ...uuid },
        { name: 'job_id', ...uuid },
        { name: 'kind', ...text(16) },
        { name: 'url', ...longText },
        { name: 'title', ...text(500) },
      ],
      references: [source, { column: 'job_id', table: 'training_jobs', key: 'job_id' }],
      indexes: [['source_id', 'created_at'], ['job_id']],
    });
    await tenantTable(runner, {
      name: 'training_schedules',
      id: 'schedule_id',
      columns: [
        { name: 'source_id', ...uuid },
        { name: 'every', ...text(16) },
        { name: 'due_at', ...moment },
        { name: 'problem', ...longText, isNullable: true },
      ],
      references: [source],
      indexes: [['source_id'], ['due_at']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['training_schedules', 'training_page_changes', 'training_pages'])
      await runner.dropTable(table);
  }
}
