import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { whole } from '../kernel/database/columns';

const columns = ['questions_per_minute', 'credits_per_hour'];

export class LimitsOfChatbots1790000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of columns)
      await runner.addColumn('chatbots', new TableColumn({ name, ...whole, isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of columns.toReversed()) await runner.dropColumn('chatbots', name);
  }
}
