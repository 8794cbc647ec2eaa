import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { json, longText, moment, text, uuid, whole } from '../kernel/database/columns';
import { secureTable, tenantTable } from '../kernel/database/migration-tools';

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
    await tenantTable(runner, {
      name: 'queue_jobs',
      id: 'job_id',
      columns: [
        { name: 'name', ...text(100) },
        { name: 'payload', ...json },
        { name: 'status', ...text(10) },
        { name: 'run_at', ...moment },
        { name: 'failures', ...whole },
        { name: 'crashes', ...whole },
        { name: 'lease', ...uuid, isNullable: true },
        { name: 'lease_until', ...moment, isNullable: true },
        { name: 'error', ...longText, isNullable: true },
      ],
      indexes: [['status', 'run_at']],
    });
    await tenantTable(runner, {
      name: 'idempotency_keys',
      id: 'idempotency_id',
      columns: [
        { name: 'route', ...text(200) },
        { name: 'idempotency_key', ...text(255) },
        { name: 'body_hash', ...text(64) },
        { name: 'lease', ...uuid, isNullable: true },
        { name: 'lease_until', ...moment, isNullable: true },
        { name: 'answer_status', ...whole, isNullable: true },
        { name: 'answer', ...longText, isNullable: true },
      ],
      uniques: [['route', 'idempotency_key']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['idempotency_keys', 'queue_jobs', 'outbox_mails']) await runner.dropTable(table);
  }
}
