import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { json, longText, moment, real, text, uuid, whole } from '../kernel/database/columns';
import { secureTable, tenantTable } from '../kernel/database/migration-tools';

export class Knowledge1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'knowledge_sources',
      id: 'source_id',
      columns: [
        { name: 'kind', ...text(16) },
        { name: 'origin', ...text(16) },
        { name: 'title', ...text(500) },
        { name: 'url', ...longText, isNullable: true },
        { name: 'filename', ...text(500), isNullable: true },
        { name: 'bot_id', ...uuid, isNullable: true },
        { name: 'property_id', ...uuid, isNullable: true },
        { name: 'status', ...text(16) },
        { name: 'error', ...json, isNullable: true },
        { name: 'chunk_count', ...whole },
        { name: 'size_bytes', ...whole, isNullable: true },
        { name: 'stored_as', ...text(500), isNullable: true },
        { name: 'settings', ...json, isNullable: true },
        { name: 'content_hash', ...text(64), isNullable: true },
        { name: 'latest_job_id', ...uuid, isNullable: true },
        { name: 'trained_at', ...moment, isNullable: true },
      ],
      references: [
        { column: 'bot_id', table: 'chatbots', key: 'bot_id' },
        { column: 'property_id', table: 'properties', key: 'property_id' },
      ],
      indexes: [['bot_id'], ['property_id']],
    });
    await tenantTable(runner, {
      name: 'knowledge_chunks',
      id: 'chunk_id',
      columns: [
        { name: 'number', type: 'bigint' },
        { name: 'source_id', ...uuid },
        { name: 'position', ...whole },
        { name: 'page', ...whole, isNullable: true },
        { name: 'heading', ...text(500), isNullable: true },
        { name: 'start_seconds', ...real, isNullable: true },
        { name: 'url', ...longText, isNullable: true },
        { name: 'title', ...text(500), isNullable: true },
        { name: 'language', ...text(8) },
        { name: 'text', ...longText },
      ],
      references: [{ column: 'source_id', table: 'knowledge_sources', key: 'source_id' }],
      uniques: [['source_id', 'position'], ['number']],
    });
    await createPostings(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['knowledge_postings', 'knowledge_chunks', 'knowledge_sources'])
      await runner.dropTable(table);
  }
}

async function createPostings(runner: QueryRunner): Promise<void> {
  await runner.createTable(
    new Table({
      name: 'knowledge_postings',
      withoutRowid: true,
      columns: [
        { name: 'organization_id', ...uuid, isPrimary: true },
        { name: 'term', ...text(64), isPrimary: true },
        { name: 'chunk_number', type: 'bigint', isPrimary: true },
        { name: 'weight', ...whole },
      ],
      indices: [{ columnNames: ['organization_id', 'chunk_number'] }],
      foreignKeys: [
        {
          columnNames: ['organization_id', 'chunk_number'],
          referencedTableName: 'knowledge_chunks',
          referencedColumnNames: ['organization_id', 'number'],
          onDelete: 'CASCADE',
        },
      ],
    }),
  );
  await secureTable(runner, 'knowledge_postings', 'organization_id');
}
