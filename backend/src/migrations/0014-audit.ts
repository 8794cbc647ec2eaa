import type { MigrationInterface, QueryRunner } from 'typeorm';
import { longText, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Audit1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'audit_entries',
      id: 'audit_id',
      columns: [
        { name: 'sequence', ...whole },
        { name: 'actor', ...text(20) },
        { name: 'actor_id', ...text(64) },
        { name: 'actor_name', ...text(200) },
        { name: 'action', ...text(80) },
        { name: 'entity', ...text(40) },
        { name: 'entity_id', ...uuid, isNullable: true },
        { name: 'summary', ...longText },
        { name: 'previous_hash', ...text(64) },
        { name: 'hash', ...text(64) },
      ],
      uniques: [['sequence']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_entries');
  }
}
