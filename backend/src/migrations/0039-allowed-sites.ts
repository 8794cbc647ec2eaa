import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { json } from '../kernel/database/columns';

export class AllowedSites1790000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('chatbots', new TableColumn({ name: 'allowed_sites', ...json, isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('chatbots', 'allowed_sites');
  }
}
