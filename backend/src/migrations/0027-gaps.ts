import type { MigrationInterface, QueryRunner } from 'typeorm';
import { longText, moment, text, uuid, whole } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class Gaps1790000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'gaps',
      id: 'gap_id',
      columns: [
        { name: 'bot_id', ...uuid },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'question', ...longText },
        { name: 'state', ...text(16) },
        { name: 'asked_count', ...whole },
        { name: 'last_asked_at', ...moment },
        { name: 'answer', ...longText, isNullable: true },
        { name: 'answered_at', ...moment, isNullable: true },
        { name: 'source_id', ...uuid, isNullable: true },
        { name: 'vector', ...longText, isNullable: true },
        { name: 'vector_model', ...text(100), isNullable: true },
      ],
      references: [
        { column: 'bot_id', table: 'chatbots', key: 'bot_id' },
        { column: 'property_id', table: 'properties', key: 'property_id' },
        { column: 'source_id', table: 'knowledge_sources', key: 'source_id' },
      ],
      indexes: [['bot_id', 'state'], ['property_id'], ['source_id']],
    });
    await tenantTable(runner, {
      name: 'gap_questions',
      id: 'gap_question_id',
      columns: [
        { name: 'gap_id', ...uuid, isNullable: true },
        { name: 'conversation_id', ...uuid },
        { name: 'message_id', ...uuid },
        { name: 'question', ...longText },
      ],
      references: [
        { column: 'gap_id', table: 'gaps', key: 'gap_id' },
        { column: 'conversation_id', table: 'conversations', key: 'conversation_id' },
        { column: 'message_id', table: 'messages', key: 'message_id' },
      ],
      indexes: [['gap_id'], ['conversation_id']],
      uniques: [['message_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['gap_questions', 'gaps']) await runner.dropTable(table);
  }
}
