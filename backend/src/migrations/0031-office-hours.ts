import type { MigrationInterface, QueryRunner } from 'typeorm';
import { json, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class OfficeHours1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'office_hours',
      id: 'hours_id',
      columns: [
        { name: 'user_id', ...uuid, isNullable: true },
        { name: 'time_zone', ...text(64) },
        { name: 'shifts', ...json, isNullable: true },
        { name: 'pick_up_minutes', ...whole, isNullable: true },
      ],
      references: [{ column: 'user_id', table: 'users', key: 'user_id' }],
      indexes: [['user_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('office_hours');
  }
}
