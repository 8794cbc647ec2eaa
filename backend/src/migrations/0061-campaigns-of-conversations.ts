import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { text } from '../kernel/database/columns';

const tables = ['conversations', 'leads'];
const columns = ['utm_source', 'utm_medium', 'utm_campaign'];

export class CampaignsOfConversations1790000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      for (const name of columns)
        await runner.addColumn(table, new TableColumn({ name, ...text(300), isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed())
      for (const name of columns.toReversed()) await runner.dropColumn(table, name);
  }
}
