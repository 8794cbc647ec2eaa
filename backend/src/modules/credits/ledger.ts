import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { currentOrganizationId } from '../../kernel/tenancy/context';
import { CreditTransactionEntity, type EntryType } from './credit-transaction.entity';
import { TransactionsRepository } from './transactions.repository';

export interface Balance {
  /** Settled. */
  current: number;
  held: number;
  /** What can be spent now. */
  available: number;
}

export interface Entry {
  amount: number;
  type: EntryType;
  /** One entry for each, however often it is written. */
  key: string;
  relatedEntityId?: string | null;
  description: string;
}

/** An entry in the book, and whether it was not there before. */
interface Entered {
  transaction: CreditTransactionEntity;
  isNew: boolean;
}

interface BalanceRow {
  current_credits: number;
  held_credits: number;
}

/**
 * The append-only book of credits and the balance that sums it up; together they change, or not at
 * all. The balance's row is the lock: whoever changes an organization's credits holds it.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly transactions: TransactionsRepository,
  ) {}

  /** What has been committed, or within a unit of work what it sees. */
  async balance(): Promise<Balance> {
    const rows = await this.database.sql<BalanceRow>(
      'SELECT current_credits, held_credits FROM organizations WHERE org_id = ?',
      [currentOrganizationId()],
    );
    return balanceIn(rows);
  }

  /** A unit of work in which nobody else changes this organization's credits. */
  locked<T>(work: (balance: Balance) => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      // A write, not a read: it locks the row on PostgreSQL, and on SQLite the file before anything is read.
      const rows = await this.database.sql<BalanceRow>(
        'UPDATE organizations SET held_credits = held_credits WHERE org_id = ? RETURNING current_credits, held_credits',
        [currentOrganizationId()],
      );
      return work(balanceIn(rows));
    });
  }

  /** Only inside {@link locked}. */
  async setAside(credits: number): Promise<void> {
    await this.database.sql('UPDATE organizations SET held_credits = held_credits + ? WHERE org_id = ?', [
      credits,
      currentOrganizationId(),
    ]);
  }

  /** Writes an entry, once for its key; `freed` credits that were set aside for it are so no longer. */
  enter(entry: Entry, freed = 0): Promise<Entered> {
    return this.locked((balance) => this.enterInto(balance, entry, freed));
  }

  /** The same, only inside {@link locked}, which gave the balance. */
  async enterInto({ current }: Balance, entry: Entry, freed: number): Promise<Entered> {
    const written = await this.transactions.withKey(entry.key);
    if (written) return { transaction: written, isNew: false };
    // One statement: the database refuses a balance below what is held, also for a moment.
    await this.database.sql(
      'UPDATE organizations SET current_credits = current_credits + ?, held_credits = held_credits - ? WHERE org_id = ?',
      [entry.amount, freed, currentOrganizationId()],
    );
    const values = {
      relatedEntityId: null,
      ...entry,
      description: shortened(entry.description),
      balanceAfter: current + entry.amount,
    };
    return { transaction: await this.transactions.add(values), isNew: true };
  }
}

function balanceIn([row]: BalanceRow[]): Balance {
  const [current, held] = [row?.current_credits ?? 0, row?.held_credits ?? 0];
  return { current, held, available: current - held };
}

/** As much as a description may hold; whole characters only. */
export const shortened = (text: string): string =>
  text.length <= 300 ? text : `${[...text].slice(0, 149).join('')}…`;
