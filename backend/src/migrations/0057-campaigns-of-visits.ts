import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { text } from '../kernel/database/columns';

const columns = ['utm_source', 'utm_medium', 'utm_campaign'];

export class CampaignsOfVisits1790000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of columns)
      await runner.addColumn('qr_scans', new TableColumn({ name, ...text(150), isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of columns.toReversed()) await runner.dropColumn('qr_scans', name);
  }
}
