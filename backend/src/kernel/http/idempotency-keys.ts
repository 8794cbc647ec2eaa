import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { now } from '../database/columns';
import { Database } from '../database/database';
import { Vault } from '../secrets';
import { currentOrganizationId } from '../tenancy/context';
import { TenantRepository } from '../tenancy/tenant.repository';
import { IdempotencyKeyEntity } from './idempotency-key.entity';

/** What was answered: a body, or an error in the parts of a `DomainError`. */
export interface KeptAnswer {
  status: number;
  body?: unknown;
  location?: string;
  error?: unknown;
}

/**
 * What became of asking for a key: the work is mine to do, somebody does it, it is done, or the key was used for
 * another body.
 */
type Claim =
  | { state: 'mine'; id: string; lease: string }
  | { state: 'running' }
  | { state: 'answered'; answer: KeptAnswer }
  | { state: 'other_body' };

const keptMs = 24 * 3600 * 1000;
/** Longer than the slowest request; after it the process that began is taken to have died. */
const leaseMs = 2 * 60 * 1000;

const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** The answers to requests that carried an `Idempotency-Key`, sealed, for 24 hours. */
@Injectable()
export class IdempotencyKeys extends TenantRepository<IdempotencyKeyEntity> {
  constructor(
    database: Database,
    private readonly vault: Vault,
  ) {
    super(database, IdempotencyKeyEntity);
  }

  /** Either the right to do the work, or what is known of the first request. */
  claim(route: string, key: string, bodyHash: string): Promise<Claim> {
    const lease = crypto.randomUUID();
    return this.database.transaction(async () => {
      await this.removeWhere({ createdAt: LessThan(fromNow(-keptMs)) });
      const values = [
        crypto.randomUUID(),
        currentOrganizationId(),
        route,
        key,
        bodyHash,
        lease,
        fromNow(leaseMs),
        now(),
      ];
      await this.rows(
        `INSERT INTO idempotency_keys (idempotency_id, organization_id, route, idempotency_key, body_hash, lease, lease_until, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (organization_id, route, idempotency_key) DO NOTHING`,
        values,
      );
      const row = await this.findOne({ route, key });
      if (!row) return { state: 'running' };
      if (row.lease === lease) return { state: 'mine', id: row.id, lease };
      if (row.bodyHash !== bodyHash) return { state: 'other_body' };
      if (row.answer !== null) return { state: 'answered', answer: this.open(row) };
      return this.takeOver(row, lease);
    });
  }

  /** What has become of a request that was running: null while it still is. */
  async answerTo(route: string, key: string): Promise<KeptAnswer | 'broke_off' | null> {
    const row = await this.findOne({ route, key });
    if (!row || (row.answer === null && row.lease === null)) return 'broke_off';
    return row.answer === null ? null : this.open(row);
  }

  async keep(id: string, lease: string, answer: KeptAnswer): Promise<void> {
    const sealed = this.vault.seal(JSON.stringify(answer), binding(id));
    await this.changeWhere(
      { id, lease },
      { answer: sealed, answerStatus: answer.status, lease: null, leaseUntil: null },
    );
  }

  /** The next request with the key goes on with the same operation. */
  async breakOff(id: string, lease: string): Promise<void> {
    await this.changeWhere({ id, lease }, { lease: null, leaseUntil: null });
  }

  /** Nothing has happened: the key is free again, for another body too. */
  async forget(id: string, lease: string): Promise<void> {
    await this.removeWhere({ id, lease });
  }

  private async takeOver(
    { id, lease: before, leaseUntil }: IdempotencyKeyEntity,
    lease: string,
  ): Promise<Claim> {
    if (before !== null && (leaseUntil ?? '') > now()) return { state: 'running' };
    const mine = { lease, leaseUntil: fromNow(leaseMs) };
    const won = await this.changeWhere({ id, lease: before ?? IsNull(), answer: IsNull() }, mine);
    return won === 1 ? { state: 'mine', id, lease } : { state: 'running' };
  }

  private open({ id, answer }: IdempotencyKeyEntity): KeptAnswer {
    return JSON.parse(this.vault.open(answer ?? '', binding(id))) as KeptAnswer;
  }
}

const binding = (id: string): string => `idempotency:${id}`;
