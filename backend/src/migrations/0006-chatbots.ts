import type { MigrationInterface, QueryRunner } from 'typeorm';
import { json, longText, moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Chatbots1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'chatbots',
      id: 'bot_id',
      columns: [
        { name: 'name', ...text(80) },
        { name: 'description', ...text(2000) },
        { name: 'personality', ...text(2000) },
        { name: 'knowledge_base', ...longText },
        { name: 'response_style', ...text(500) },
        { name: 'greeting', ...text(500) },
        { name: 'languages', ...json },
        { name: 'status', ...text(20) },
        { name: 'conversation_count', ...whole },
        { name: 'last_active', ...moment, isNullable: true },
        { name: 'deleted_at', ...moment, isNullable: true },
      ],
    });
    await tenantTable(runner, {
      name: 'chatbot_properties',
      id: 'chatbot_property_id',
      columns: [
        { name: 'bot_id', ...uuid },
        { name: 'property_id', ...uuid },
        { name: 'position', ...whole },
      ],
      references: [
        { column: 'bot_id', table: 'chatbots', key: 'bot_id' },
        { column: 'property_id', table: 'properties', key: 'property_id' },
      ],
      uniques: [['bot_id', 'property_id']],
      indexes: [['property_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['chatbot_properties', 'chatbots']) await runner.dropTable(table);
  }
}
