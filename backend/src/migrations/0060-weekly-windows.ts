import type { MigrationInterface, QueryRunner } from 'typeorm';
import { text, uuid } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class WeeklyWindows1790000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'sign_weekly_windows',
      id: 'window_id',
      columns: [
        { name: 'sign_id', ...uuid },
        { name: 'label', ...text(120) },
        { name: 'bot_id', ...uuid, isNullable: true },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'day', ...text(9) },
        { name: 'from_time', ...text(5) },
        { name: 'to_time', ...text(5) },
      ],
      references: [
        { column: 'sign_id', table: 'signs', key: 'sign_id' },
        { column: 'bot_id', table: 'chatbots', key: 'bot_id' },
        { column: 'property_id', table: 'properties', key: 'property_id', onDelete: 'NO ACTION' },
      ],
      indexes: [['sign_id'], ['bot_id'], ['property_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sign_weekly_windows');
  }
}
