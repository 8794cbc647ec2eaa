import type { MigrationInterface, QueryRunner } from 'typeorm';
import { json, moment, text, uuid, whole } from '../kernel/database/columns';
import { addReference, dropReference, tenantTable } from '../kernel/database/migration-tools';

const latestJobOfSource = {
  column: 'latest_job_id',
  table: 'training_jobs',
  key: 'job_id',
  onDelete: 'NO ACTION',
} as const;

export class Training1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'training_jobs',
      id: 'job_id',
      columns: [
        { name: 'source_id', ...uuid },
        { name: 'status', ...text(16) },
        { name: 'stage', ...text(40) },
        { name: 'done', ...whole },
        { name: 'total', ...whole },
        { name: 'error', ...json, isNullable: true },
        { name: 'result', ...json, isNullable: true },
        { name: 'credits_held', ...whole },
        { name: 'credits_used', ...whole },
        { name: 'touched_at', ...moment },
        { name: 'finished_at', ...moment, isNullable: true },
      ],
      references: [{ column: 'source_id', table: 'knowledge_sources', key: 'source_id' }],
      indexes: [['source_id'], ['status']],
    });
    await addReference(runner, 'knowledge_sources', latestJobOfSource);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropReference(runner, 'knowledge_sources', latestJobOfSource);
    await runner.dropTable('training_jobs');
  }
}
