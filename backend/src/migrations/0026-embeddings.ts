import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { moment, text, uuid, whole } from '../kernel/database/columns';
import { secureTable } from '../kernel/database/migration-tools';

const byHash = new TableIndex({ columnNames: ['organization_id', 'content_hash'] });

/** Vectors of passages, kept by what they were made from: a text that is read again needs no new one. */
export class Embeddings1790000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    // Not `addColumn`: on SQLite it writes the table anew, and with the old one its postings would go.
    await runner.query('ALTER TABLE knowledge_chunks ADD COLUMN content_hash varchar(64)');
    await runner.createIndex('knowledge_chunks', byHash);
    // No entity: no column type for bytes is known to both engines' drivers.
    await runner.createTable(
      new Table({
        name: 'knowledge_embeddings',
        columns: [
          { name: 'organization_id', ...uuid, isPrimary: true },
          { name: 'model', ...text(100), isPrimary: true },
          { name: 'content_hash', ...text(64), isPrimary: true },
          { name: 'created_at', ...moment },
          { name: 'dimensions', ...whole },
          { name: 'vector', type: isPostgres ? 'bytea' : 'blob' },
        ],
        foreignKeys: [
          {
            columnNames: ['organization_id'],
            referencedTableName: 'organizations',
            referencedColumnNames: ['org_id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
    await secureTable(runner, 'knowledge_embeddings', 'organization_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('knowledge_embeddings');
    await runner.dropIndex('knowledge_chunks', byHash);
    await runner.query('ALTER TABLE knowledge_chunks DROP COLUMN content_hash');
  }
}
