import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { text } from '../kernel/database/columns';

export class ChangesOfTours1790000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('tours', new TableColumn({ name: 'changed_by', ...text(10), isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('tours', 'changed_by');
  }
}
