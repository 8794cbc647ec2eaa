import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { text, uuid } from '../kernel/database/columns';

const columns = [
  { name: 'phone', ...text(16), isNullable: true },
  { name: 'portrait_id', ...uuid, isNullable: true },
];

export class Profiles1790000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.addColumn('users', new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of columns.toReversed()) await runner.dropColumn('users', name);
  }
}
