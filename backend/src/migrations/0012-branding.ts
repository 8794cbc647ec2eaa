import type { MigrationInterface, QueryRunner } from 'typeorm';
import { json, moment, text, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Branding1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, { name: 'logos', id: 'logo_id', columns: [{ name: 'size_bytes', ...whole }] });
    await tenantTable(runner, {
      name: 'custom_domains',
      id: 'domain_id',
      columns: [
        { name: 'host', ...text(253) },
        { name: 'verified_host', ...text(253), isNullable: true },
        { name: 'token', ...text(64) },
        { name: 'status', ...text(20) },
        { name: 'records', ...json },
        { name: 'error', ...text(500), isNullable: true },
        { name: 'missed_checks', ...whole },
        { name: 'next_check_at', ...moment },
        { name: 'last_checked_at', ...moment, isNullable: true },
        { name: 'verified_at', ...moment, isNullable: true },
      ],
      uniques: [[]],
      globalUniques: [['verified_host']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['custom_domains', 'logos']) await runner.dropTable(table);
  }
}
