import type { MigrationInterface, QueryRunner } from 'typeorm';
import { json, longText, moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Webhooks1790000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'webhook_endpoints',
      id: 'endpoint_id',
      columns: [
        { name: 'url', ...text(2048) },
        { name: 'description', ...text(200) },
        { name: 'events', ...json },
        { name: 'status', ...text(16) },
        { name: 'sealed_secret', ...longText },
        { name: 'sealed_old_secret', ...longText, isNullable: true },
        { name: 'old_secret_until', ...moment, isNullable: true },
        { name: 'failing_since', ...moment, isNullable: true },
        { name: 'off_reason', ...text(300), isNullable: true },
      ],
    });
    await tenantTable(runner, {
      name: 'webhook_deliveries',
      id: 'delivery_id',
      columns: [
        { name: 'endpoint_id', ...uuid },
        { name: 'event', ...text(40) },
        { name: 'event_key', ...text(36) },
        { name: 'payload', ...longText },
        { name: 'status', ...text(16) },
        { name: 'attempts', ...whole },
        { name: 'response_status', ...whole, isNullable: true },
        { name: 'duration_ms', ...whole, isNullable: true },
        { name: 'response', ...longText, isNullable: true },
        { name: 'error', ...text(300), isNullable: true },
        { name: 'last_attempt_at', ...moment, isNullable: true },
        { name: 'next_attempt_at', ...moment, isNullable: true },
      ],
      references: [{ column: 'endpoint_id', table: 'webhook_endpoints', key: 'endpoint_id' }],
      indexes: [['endpoint_id', 'created_at']],
      uniques: [['endpoint_id', 'event_key']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['webhook_deliveries', 'webhook_endpoints']) await runner.dropTable(table);
  }
}
