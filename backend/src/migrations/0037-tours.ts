import type { MigrationInterface, QueryRunner } from 'typeorm';
import { json, longText, moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Tours1790000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'tours',
      id: 'tour_id',
      columns: [
        { name: 'lead_id', ...uuid },
        { name: 'conversation_id', ...uuid },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'agent_id', ...uuid, isNullable: true },
        { name: 'qr_code', ...text(64), isNullable: true },
        { name: 'accompaniment', ...text(20) },
        { name: 'preferred_times', ...json },
        { name: 'time_zone', ...text(64) },
        { name: 'note', ...longText, isNullable: true },
        { name: 'status', ...text(16) },
        { name: 'starts_at', ...moment, isNullable: true },
        { name: 'minutes', ...whole },
        { name: 'agreement_at', ...moment, isNullable: true },
        { name: 'sequence', ...whole },
        { name: 'agent_note', ...longText, isNullable: true },
      ],
      references: [
        { column: 'lead_id', table: 'leads', key: 'lead_id' },
        { column: 'conversation_id', table: 'conversations', key: 'conversation_id' },
        { column: 'property_id', table: 'properties', key: 'property_id', onDelete: 'NO ACTION' },
        { column: 'agent_id', table: 'users', key: 'user_id', onDelete: 'NO ACTION' },
      ],
      indexes: [['lead_id'], ['conversation_id'], ['property_id'], ['agent_id'], ['status', 'created_at']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('tours');
  }
}
