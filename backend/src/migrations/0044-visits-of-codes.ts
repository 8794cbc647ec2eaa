import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { moment, text, uuid, whole } from '../kernel/database/columns';
import { addReference, dropReference } from '../kernel/database/migration-tools';

const toListing = {
  column: 'property_id',
  table: 'properties',
  key: 'property_id',
  onDelete: 'NO ACTION',
} as const;

/** What was counted until now were scans, each a visit of its own. */
const columns = [
  { name: 'kind', ...text(10), default: "'scan'" },
  { name: 'opened', ...whole, default: 1 },
  { name: 'last_opened_at', ...moment, isNullable: true },
  { name: 'visitor_hash', ...text(64), isNullable: true },
  { name: 'property_id', ...uuid, isNullable: true },
];

export class VisitsOfCodes1790000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.addColumn('qr_scans', new TableColumn(column));
    await addReference(runner, 'qr_scans', toListing);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropReference(runner, 'qr_scans', toListing);
    for (const { name } of columns.toReversed()) await runner.dropColumn('qr_scans', name);
  }
}
