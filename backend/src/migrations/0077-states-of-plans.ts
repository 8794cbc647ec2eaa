import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { flag, moment, text } from '../kernel/database/columns';

const table = 'plan_subscriptions';

export class StatesOfPlans1790000000077 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn(table, new TableColumn({ name: 'state', ...text(20), default: "'active'" }));
    await runner.addColumn(table, new TableColumn({ name: 'paid_until', ...moment, isNullable: true }));
    await runner.addColumn(table, new TableColumn({ name: 'ending', ...flag, isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['ending', 'paid_until', 'state']) await runner.dropColumn(table, name);
  }
}
