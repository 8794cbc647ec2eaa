import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { longText, moment, text } from '../kernel/database/columns';
import { secureServerTable } from '../kernel/database/migration-tools';

export class ServerSecrets1790000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'server_secrets',
        columns: [
          { name: 'secret_name', ...text(60), isPrimary: true },
          { name: 'sealed_value', ...longText },
          { name: 'created_at', ...moment },
        ],
      }),
    );
    await secureServerTable(runner, 'server_secrets');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('server_secrets');
  }
}
