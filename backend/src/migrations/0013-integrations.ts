import type { MigrationInterface, QueryRunner } from 'typeorm';
import { longText, moment, text } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Integrations1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'integrations',
      id: 'integration_id',
      columns: [
        { name: 'service', ...text(20) },
        { name: 'sealed_values', ...longText },
        { name: 'updated_at', ...moment },
      ],
      uniques: [['service']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('integrations');
  }
}
