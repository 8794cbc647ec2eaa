import type { MigrationInterface, QueryRunner } from 'typeorm';
import { longText, moment, text, uuid } from '../kernel/database/columns';
import { tenantTable } from '../kernel/database/migration-tools';

export class AgentQuestions1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'agent_questions',
      id: 'question_id',
      columns: [
        { name: 'conversation_id', ...uuid },
        { name: 'message_id', ...uuid },
        { name: 'agent_id', ...uuid, isNullable: true },
        { name: 'question', ...longText },
        { name: 'answered_at', ...moment, isNullable: true },
      ],
      references: [
        { column: 'conversation_id', table: 'conversations', key: 'conversation_id' },
        { column: 'message_id', table: 'messages', key: 'message_id' },
        { column: 'agent_id', table: 'users', key: 'user_id', onDelete: 'NO ACTION' },
      ],
      uniques: [['message_id']],
      indexes: [['conversation_id'], ['agent_id']],
    });
    await tenantTable(runner, {
      name: 'reply_links',
      id: 'link_id',
      columns: [
        { name: 'conversation_id', ...uuid },
        { name: 'question_id', ...uuid, isNullable: true },
        { name: 'user_id', ...uuid, isNullable: true },
        { name: 'token_hash', ...text(64) },
        { name: 'expires_at', ...moment },
      ],
      references: [
        { column: 'conversation_id', table: 'conversations', key: 'conversation_id' },
        { column: 'question_id', table: 'agent_questions', key: 'question_id' },
        { column: 'user_id', table: 'users', key: 'user_id' },
      ],
      globalUniques: [['token_hash']],
      indexes: [['conversation_id'], ['question_id'], ['user_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['reply_links', 'agent_questions']) await runner.dropTable(table);
  }
}
