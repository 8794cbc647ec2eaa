import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { longText, moment, text, uuid } from '../kernel/database/columns';
import { secureTable } from '../kernel/database/migration-tools';

export class Kernel1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'outbox_mails',
        columns: [
          { name: 'mail_id', ...uuid, isPrimary: true },
          { name: 'organization_id', ...uuid, isNullable: true },
          { name: 'to_address', ...text(320) },
          { name: 'subject', ...text(500) },
          { name: 'text', ...longText },
          { name: 'created_at', ...moment },
        ],
        indices: [{ columnNames: ['organization_id', 'created_at'] }],
      }),
    );
    await secureTable(runner, 'outbox_mails', 'organization_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('outbox_mails');
  }
}
