import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { freePort } from './redis-server';

/**
 * PostgreSQL with pgvector, compiled to WebAssembly (PGlite), in this process and on a free loopback port. The binaries
 * of the other PostgreSQL specs come without pgvector.
 * @param folder where the database is kept, to be started again
 */
export async function startPgvector(folder: string, { hasPgvector }: { hasPgvector: boolean }) {
  const database = await PGlite.create(folder, { extensions: hasPgvector ? { vector } : {} });
  const port = await freePort();
  const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port, maxConnections: 50 });
  await server.start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    rows: async (statement: string) => (await database.query<Record<string, unknown>>(statement)).rows,
    async stop() {
      await server.stop();
      await database.close();
    },
  };
}
