import { Injectable } from '@nestjs/common';
import type { CreditHoldEntity } from './credit-hold.entity';
import { BalanceTooLarge, InsufficientCredits } from './credits.errors';
import { HoldsRepository } from './holds.repository';
import { type Balance, type Entry, Ledger, shortened } from './ledger';
import { type PriceKind, prices } from './prices';

interface Charge {
  for: PriceKind;
  /** Names this piece of work (at most 200 characters): charged once, however often it is tried. */
  key: string;
  /** Credits set aside before the work; it can cost less, never more. */
  upTo: number;
  /** What the credits are spent on, e.g. a chatbot's id. */
  relatedEntityId?: string;
  /** For the list of transactions; the price's own description without it. */
  description?: string;
}

/** A request is answered long before this; what is still held then belongs to a process that died. */
const chargeMs = 15 * 60 * 1000;
const jobMs = 24 * 3600 * 1000;
const largestBalance = 1_000_000_000;

/** The one door to an organization's credits. Everything works on the current organization. */
@Injectable()
export class Credits {
  constructor(
    private readonly ledger: Ledger,
    private readonly holds: HoldsRepository,
  ) {}

  priceOf(kind: PriceKind): number {
    return prices[kind].credits;
  }

  balance(): Promise<Balance> {
    return this.ledger.balance();
  }

  /**
   * Sets `upTo` credits aside, does the work and pays for it; failed work costs nothing. The work
   * may say what it really cost by calling `spent`. Throws {@link InsufficientCredits} before any work.
   * Call it outside a unit of work when the work waits for anything.
   */
  async charge<T>(charge: Charge, work: (spent: (credits: number) => void) => Promise<T>): Promise<T> {
    await this.open(charge, chargeMs);
    let cost = charge.upTo;
    try {
      const result = await work((credits) => (cost = credits));
      await this.settle(charge.key, cost);
      return result;
    } catch (error) {
      await this.release(charge.key);
      throw error;
    }
  }

  /**
   * Sets credits aside for a job that outlives the request; nothing happens for a key that is held
   * already. They come back by themselves after a day of silence.
   */
  hold(charge: Charge): Promise<void> {
    return this.open(charge, jobMs);
  }

  /** Pays for what is held under `key`, at most what was held; the rest is free again. */
  async settle(key: string, credits: number): Promise<void> {
    await this.ledger.locked(async (balance) => {
      const hold = await this.holds.withKey(key);
      if (!hold || hold.status === 'settled') return;
      const isOpen = hold.status === 'open';
      const freed = isOpen ? hold.amount : 0;
      // Work that ends after its hold was given back is paid from what is there.
      const amount = Math.min(wholeCredits(credits), isOpen ? hold.amount : balance.available);
      const entry = entryOf(hold, amount, `charge:${key}`);
      const paid = amount > 0 && (await this.ledger.enterInto(balance, entry, freed)).isNew;
      if (!paid) await this.ledger.setAside(-freed);
      await this.holds.change(hold.id, { status: 'settled', amount: 0 });
    });
  }

  /** Pays one part of a job, once for each `part`; the rest stays held for another day. */
  async settlePart(key: string, part: string, credits: number): Promise<void> {
    await this.ledger.locked(async ({ available }) => {
      const hold = await this.holds.withKey(key);
      if (!hold) return;
      const isOpen = hold.status === 'open';
      const amount = Math.min(wholeCredits(credits), isOpen ? hold.amount : available);
      if (amount === 0) return;
      const { isNew } = await this.ledger.enter(
        entryOf(hold, amount, `charge:${key}:${part}`),
        isOpen ? amount : 0,
      );
      if (isNew && isOpen)
        await this.holds.change(hold.id, { amount: hold.amount - amount, expiresAt: inMs(jobMs) });
    });
  }

  /** What is still held under `key` is free again. Nothing happens when nothing is. */
  async release(key: string): Promise<void> {
    await this.ledger.locked(async () => {
      const hold = await this.holds.withKey(key);
      if (hold?.status !== 'open') return;
      await this.ledger.setAside(-hold.amount);
      await this.holds.change(hold.id, { status: 'released', amount: 0 });
    });
  }

  /** Adds credits, once for its key. */
  async grant(entry: Entry): Promise<{ transactionId: string; balance: number }> {
    const { transaction } = await this.ledger.enter(entry);
    return { transactionId: transaction.id, balance: transaction.balanceAfter };
  }

  /** Throws {@link BalanceTooLarge} when so many more could not be kept. */
  async requireRoomFor(credits: number): Promise<void> {
    const { current } = await this.balance();
    if (current + credits > largestBalance) throw new BalanceTooLarge(largestBalance);
  }

  private async open(
    { for: kind, key, upTo, relatedEntityId, description }: Charge,
    forMs: number,
  ): Promise<void> {
    wholeCredits(upTo);
    await this.ledger.locked(async ({ available }) => {
      const known = await this.holds.withKey(key);
      if (known && known.status !== 'released') return;
      if (available < upTo) throw new InsufficientCredits(upTo, available);
      await this.ledger.setAside(upTo);
      const state = { amount: upTo, status: 'open' as const, expiresAt: inMs(forMs) };
      if (known) await this.holds.change(known.id, state);
      else
        await this.holds.add({
          key,
          kind,
          relatedEntityId: relatedEntityId ?? null,
          description: shortened(description ?? prices[kind].description),
          ...state,
        });
    });
  }
}

const entryOf = (
  { kind, relatedEntityId, description }: CreditHoldEntity,
  amount: number,
  key: string,
): Entry => ({
  amount: -amount,
  type: kind,
  key,
  relatedEntityId,
  description,
});

function wholeCredits(credits: number): number {
  if (!Number.isInteger(credits) || credits < 0)
    throw new RangeError(`Credits are whole numbers: ${credits}`);
  return credits;
}

const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
