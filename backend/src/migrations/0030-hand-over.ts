import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { moment, text, uuid, whole } from '../kernel/database/columns';
import { addReference, dropReference } from '../kernel/database/migration-tools';

const agentOfConversation = {
  column: 'agent_id',
  table: 'users',
  key: 'user_id',
  onDelete: 'NO ACTION',
} as const;

const added = {
  conversations: [
    { name: 'state', ...text(16), default: "'bot'" },
    { name: 'agent_id', ...uuid, isNullable: true },
    { name: 'agent_name', ...text(170), isNullable: true },
    { name: 'asked_at', ...moment, isNullable: true },
    { name: 'back_at', ...moment, isNullable: true },
    { name: 'missed_at', ...moment, isNullable: true },
    { name: 'unread_count', ...whole, default: 0 },
  ],
  messages: [{ name: 'author_name', ...text(170), isNullable: true }],
};

const indexes = [
  ['organization_id', 'state', 'created_at'],
  ['organization_id', 'missed_at'],
];

/** Who answers a conversation: the bot, somebody who is asked for, a person, or nobody any more. */
export class HandOver1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(added))
      await runner.addColumns(
        table,
        columns.map((column) => new TableColumn(column)),
      );
    await runner.query("UPDATE conversations SET state = 'closed' WHERE status = 'closed'");
    for (const columnNames of indexes)
      await runner.createIndex('conversations', new TableIndex({ columnNames }));
    await addReference(runner, 'conversations', agentOfConversation);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropReference(runner, 'conversations', agentOfConversation);
    for (const columnNames of indexes)
      await runner.dropIndex('conversations', new TableIndex({ columnNames }));
    for (const [table, columns] of Object.entries(added))
      await runner.dropColumns(
        table,
        columns.map(({ name }) => name),
      );
  }
}
