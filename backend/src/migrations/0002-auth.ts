import type { MigrationInterface, QueryRunner } from 'typeorm';
import { json, moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Auth1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const user = { column: 'user_id', table: 'users', key: 'user_id' };
    await tenantTable(runner, {
      name: 'sessions',
      id: 'session_id',
      columns: [
        { name: 'user_id', ...uuid },
        { name: 'seed', ...text(64) },
        { name: 'generation', ...whole },
        { name: 'rotated_at', ...moment },
        { name: 'expires_at', ...moment },
        { name: 'last_used_at', ...moment },
        { name: 'user_agent', ...text(300) },
      ],
      references: [user],
      indexes: [['user_id']],
    });
    await tenantTable(runner, {
      name: 'password_resets',
      id: 'password_reset_id',
      columns: [
        { name: 'user_id', ...uuid },
        { name: 'token_hash', ...text(64) },
        { name: 'expires_at', ...moment },
      ],
      references: [user],
      globalUniques: [['token_hash']],
    });
    await tenantTable(runner, {
      name: 'api_keys',
      id: 'api_key_id',
      columns: [
        { name: 'name', ...text(80) },
        { name: 'scopes', ...json },
        { name: 'prefix', ...text(20) },
        { name: 'key_hash', ...text(64) },
        { name: 'expires_at', ...moment, isNullable: true },
        { name: 'last_used_at', ...moment, isNullable: true },
      ],
      globalUniques: [['key_hash']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['api_keys', 'password_resets', 'sessions']) await runner.dropTable(table);
  }
}
