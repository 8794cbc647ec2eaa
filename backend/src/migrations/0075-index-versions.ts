import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { text } from '../kernel/database/columns';

export class IndexVersions1790000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn(
      'knowledge_sources',
      new TableColumn({ name: 'index_version', ...text(16), isNullable: true }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('knowledge_sources', 'index_version');
  }
}
