import { type DataSource, QueryFailedError } from 'typeorm';
import type { Outcome } from './outcome';

interface Client {
  query(text: string, parameters?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/**
 * One statement in a transaction of its own, sent together with what begins and ends it: waiting for each would be a round trip
 * each. Should the beginning fail, PostgreSQL refuses the statement.
 *
 * @param begin begins the transaction and says whose rows it may see, in one message
 */
export async function inOneTrip<T>(
  source: DataSource,
  begin: string,
  statement: string,
  parameters: unknown[],
): Promise<Outcome<T>> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as Client;
    const [begun, done, ended] = await Promise.allSettled([
      client.query(begin),
      client.query(statement, parameters),
      client.query('COMMIT'),
    ]);
    if (begun.status === 'rejected') throw new QueryFailedError(begin, [], begun.reason as Error);
    if (done.status === 'rejected') throw new QueryFailedError(statement, parameters, done.reason as Error);
    if (ended.status === 'rejected') throw new QueryFailedError('COMMIT', [], ended.reason as Error);
    return { rows: done.value.rows as T[], changed: done.value.rowCount ?? 0 };
  } finally {
    await runner.release();
  }
}
