import { randomUUID } from 'node:crypto';
import { AcrossTenants } from '../src/kernel/database/across-tenants';
import { runAsOrganization } from '../src/kernel/tenancy/context';
import { Credits } from '../src/modules/credits';
import type { TestApp } from './harness';

interface Books {
  balance: number;
  entries: number;
  held: number;
  holds: number;
}

/** What the tables say about an organization's credits: the sums and what they must equal. */
export async function booksOf(app: TestApp, organizationId: string): Promise<Books> {
  const [row] = await app.nest.get(AcrossTenants).sql<Record<keyof Books, string | number>>(
    `SELECT current_credits AS balance, held_credits AS held,
            (SELECT COALESCE(SUM(amount), 0) FROM credit_transactions t WHERE t.organization_id = o.org_id) AS entries,
            (SELECT COALESCE(SUM(amount), 0) FROM credit_holds h WHERE h.organization_id = o.org_id AND h.status = 'open') AS holds
       FROM organizations o WHERE org_id = ?`,
    [organizationId],
  );
  if (!row) throw new Error(`There is no organization ${organizationId}.`);
  return {
    balance: Number(row.balance),
    entries: Number(row.entries),
    held: Number(row.held),
    holds: Number(row.holds),
  };
}

export async function expectBooksToBalance(app: TestApp, organizationId: string): Promise<Books> {
  const books = await booksOf(app, organizationId);
  expect(books.balance).toBe(books.entries);
  expect(books.held).toBe(books.holds);
  expect(books.balance).toBeGreaterThanOrEqual(books.held);
  expect(books.held).toBeGreaterThanOrEqual(0);
  return books;
}

/** The front door other modules use, as one organization. */
export function creditsOf(app: TestApp, organizationId: string) {
  const credits = app.nest.get(Credits);
  return {
    credits,
    as: <T>(work: (credits: Credits) => Promise<T>): Promise<T> =>
      runAsOrganization(organizationId, () => work(credits)),
    spend: (amount: number): Promise<void> =>
      runAsOrganization(organizationId, () =>
        credits.charge({ for: 'answer', key: randomUUID(), upTo: amount }, async () => undefined),
      ),
  };
}
