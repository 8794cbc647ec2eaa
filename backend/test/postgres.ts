import pg from 'pg';

export interface TestDatabase {
  name: string;
  url: string;
  drop: () => Promise<void>;
}

/**
 * An empty database of its own on the server at TEST_DATABASE_URL; undefined without that setting,
 * and the application then runs on SQLite.
 */
export async function freshDatabase(): Promise<TestDatabase | undefined> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? create(server, '') : undefined;
}

/** A copy of another one, to which nothing may be connected. */
export function databaseLike({ name, url }: TestDatabase): Promise<TestDatabase> {
  return create(url, `TEMPLATE ${name}`);
}

/** @param beside a database of the server */
async function create(beside: string, like: string): Promise<TestDatabase> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const server = new URL(beside);
  server.pathname = '/postgres';
  await onServer(server.toString(), `CREATE DATABASE ${name} ${like}`);
  const url = new URL(beside);
  url.pathname = `/${name}`;
  return {
    name,
    url: url.toString(),
    drop: () => onServer(server.toString(), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
