import { type DataSource, MigrationExecutor } from 'typeorm';

/** Takes the newest migration back, in one transaction and with the rows of all tables that stay. */
export async function undoNewest(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  // Lifts SQLite's foreign keys, which nothing can do inside the transaction: a table that is rebuilt is dropped on the
  // way, and every row that points at one of its own would go along.
  await runner.beforeMigration();
  try {
    await new MigrationExecutor(dataSource, runner).undoLastMigration();
  } finally {
    await runner.afterMigration();
    await runner.release();
  }
}
