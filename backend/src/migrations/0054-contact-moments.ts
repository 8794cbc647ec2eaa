import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { json, whole } from '../kernel/database/columns';

const columns = [
  { name: 'contact_moments', ...json, isNullable: true },
  { name: 'contact_after_answers', ...whole, default: 3 },
];

export class ContactMoments1790000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.addColumn('chatbots', new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of columns.toReversed()) await runner.dropColumn('chatbots', name);
  }
}
