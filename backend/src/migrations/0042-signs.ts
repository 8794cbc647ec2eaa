import type { MigrationInterface, QueryRunner } from 'typeorm';
import { moment, text, uuid } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

const chatbot = { column: 'bot_id', table: 'chatbots', key: 'bot_id' };
const listing = {
  column: 'property_id',
  table: 'properties',
  key: 'property_id',
  onDelete: 'NO ACTION',
} as const;
const sign = { column: 'sign_id', table: 'signs', key: 'sign_id' };

export class Signs1790000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'signs',
      id: 'sign_id',
      columns: [
        { name: 'label', ...text(120) },
        { name: 'place', ...text(200) },
        { name: 'bot_id', ...uuid },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'when_sold', ...text(20) },
        { name: 'moved_at', ...moment, isNullable: true },
        { name: 'deleted_at', ...moment, isNullable: true },
      ],
      references: [chatbot, listing],
      indexes: [['bot_id'], ['property_id']],
    });
    await tenantTable(runner, {
      name: 'sign_moves',
      id: 'move_id',
      columns: [
        { name: 'sign_id', ...uuid },
        { name: 'actor', ...text(20) },
        { name: 'actor_id', ...text(64) },
        { name: 'actor_name', ...text(200) },
        { name: 'from_address', ...text(400) },
        { name: 'to_address', ...text(400) },
        { name: 'from_bot', ...text(80) },
        { name: 'to_bot', ...text(80) },
        { name: 'from_place', ...text(200) },
        { name: 'to_place', ...text(200) },
        { name: 'note', ...text(300) },
      ],
      references: [sign],
      indexes: [['sign_id', 'created_at']],
    });
    await tenantTable(runner, {
      name: 'sign_windows',
      id: 'window_id',
      columns: [
        { name: 'sign_id', ...uuid },
        { name: 'label', ...text(120) },
        { name: 'bot_id', ...uuid, isNullable: true },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'starts_at', ...moment },
        { name: 'ends_at', ...moment },
      ],
      references: [sign, chatbot, listing],
      indexes: [['sign_id', 'starts_at'], ['bot_id'], ['property_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_windows', 'sign_moves', 'signs']) await runner.dropTable(table);
  }
}
