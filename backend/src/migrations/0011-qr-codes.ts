import type { MigrationInterface, QueryRunner } from 'typeorm';
import { moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class QrCodes1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'qr_codes',
      id: 'qr_id',
      columns: [
        { name: 'bot_id', ...uuid },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'code', ...text(20) },
        { name: 'qr_data', ...text(500) },
        { name: 'label', ...text(120) },
        { name: 'scan_count', ...whole },
        { name: 'deleted_at', ...moment, isNullable: true },
      ],
      references: [
        { column: 'bot_id', table: 'chatbots', key: 'bot_id' },
        { column: 'property_id', table: 'properties', key: 'property_id', onDelete: 'NO ACTION' },
      ],
      indexes: [['bot_id'], ['property_id']],
      globalUniques: [['code']],
    });
    await tenantTable(runner, {
      name: 'qr_scans',
      id: 'qr_scan_id',
      columns: [
        { name: 'qr_id', ...uuid },
        { name: 'device', ...text(20) },
      ],
      references: [{ column: 'qr_id', table: 'qr_codes', key: 'qr_id' }],
      indexes: [['qr_id', 'created_at']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['qr_scans', 'qr_codes']) await runner.dropTable(table);
  }
}
