import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { json, moment, text, uuid, whole } from '../kernel/database/columns';
import { secureTable, tenantTable } from '../kernel/database/migration-tools';

export class Organizations1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'organizations',
        columns: [
          { name: 'org_id', ...uuid, isPrimary: true },
          { name: 'org_name', ...text(160) },
          { name: 'contact_email', ...text(254) },
          { name: 'phone', ...text(40), isNullable: true },
          { name: 'licence_number', ...text(120), isNullable: true },
          { name: 'current_credits', ...whole },
          { name: 'held_credits', ...whole },
          { name: 'subscription_plan', ...text(40) },
          { name: 'branding_config', ...json },
          { name: 'created_at', ...moment },
        ],
      }),
    );
    await secureTable(runner, 'organizations', 'org_id');
    await tenantTable(runner, {
      name: 'users',
      id: 'user_id',
      columns: [
        { name: 'first_name', ...text(80) },
        { name: 'last_name', ...text(80) },
        { name: 'email', ...text(254) },
        { name: 'password_hash', ...text(200) },
        { name: 'role', ...text(20) },
        { name: 'last_login_at', ...moment, isNullable: true },
      ],
      globalUniques: [['email']],
    });
    await tenantTable(runner, {
      name: 'invitations',
      id: 'invitation_id',
      columns: [
        { name: 'email', ...text(254) },
        { name: 'role', ...text(20) },
        { name: 'token_hash', ...text(64) },
        { name: 'expires_at', ...moment },
      ],
      globalUniques: [['token_hash']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['invitations', 'users', 'organizations']) await runner.dropTable(table);
  }
}
