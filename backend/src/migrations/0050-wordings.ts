import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { json } from '../kernel/database/columns';

export class Wordings1790000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const column = new TableColumn({ name: 'wordings', ...json, isNullable: true });
    await runner.addColumn('knowledge_writings', column);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('knowledge_writings', 'wordings');
  }
}
