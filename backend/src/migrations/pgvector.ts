type Query = (statement: string) => Promise<unknown>;

/**
 * Lets PostgreSQL itself compare vectors where the server has pgvector: a column for what `knowledge_embeddings` holds.
 * No migration: the extension may be installed, or allowed, long after the tables were made.
 * @returns why pgvector cannot be used although the server has it; nothing when it can be, or is not there
 */
export async function preparePgvector(query: Query): Promise<string | undefined> {
  const [extension] = (await query(
    "SELECT installed_version AS installed FROM pg_available_extensions WHERE name = 'vector'",
  )) as { installed: string | null }[];
  if (!extension) return undefined;
  try {
    if (!extension.installed) await query('CREATE EXTENSION vector');
  } catch (error) {
    return `pgvector is there but not used: ${error instanceof Error ? error.message : String(error)}`;
  }
  const column = await query(
    "SELECT 1 FROM pg_attribute WHERE attrelid = 'knowledge_embeddings'::regclass AND attname = 'meaning'",
  );
  if ((column as unknown[]).length > 0) return undefined;
  // Of no fixed length: each organization's model has its own.
  await query('ALTER TABLE knowledge_embeddings ADD COLUMN meaning vector');
  // Inside the row as long as it fits: read one by one from the side table, vectors take several times as long to compare.
  await query('ALTER TABLE knowledge_embeddings ALTER COLUMN meaning SET STORAGE MAIN');
  // Every search asks whether some are still to be moved there; where none is, that would otherwise read all of them.
  await query(
    `CREATE INDEX knowledge_embeddings_as_bytes ON knowledge_embeddings (organization_id, model)
     WHERE dimensions > 0 AND meaning IS NULL`,
  );
  return undefined;
}
