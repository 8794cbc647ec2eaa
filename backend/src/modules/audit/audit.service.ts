import { Injectable } from '@nestjs/common';
import { now } from '../../kernel/database/columns';
import { Database } from '../../kernel/database/database';
import type { Page } from '../../kernel/http/page';
import { sha256 } from '../../kernel/secrets';
import { currentActor } from '../../kernel/tenancy/context';
import type { AuditEntryEntity } from './audit-entry.entity';
import { type AuditQuery, type AuditView, type AuditVerdict, viewAuditEntry } from './audit.dto';
import { AuditRepository } from './audit.repository';

interface Deed {
  action: string;
  entity: string;
  entityId: string | null;
  summary: string;
}

/** The log of changes. Entries are only ever added. */
@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly entries: AuditRepository,
  ) {}

  /** Adds one entry in the name of the current actor; retries when another process took the number. */
  async note(deed: Deed, attempts = 20): Promise<void> {
    try {
      await this.database.transaction(() => this.append(deed));
    } catch (error) {
      if (attempts <= 1) throw error;
      await this.note(deed, attempts - 1);
    }
  }

  async page({ entity, actor_id: actorId, ...query }: AuditQuery): Promise<Page<AuditView>> {
    return (await this.entries.filtered(query, { entity, actorId })).map(viewAuditEntry);
  }

  /** Recomputes every hash from the first entry on. */
  async verify(): Promise<AuditVerdict> {
    let previousHash = '';
    let checked = 0;
    for (;;) {
      const batch = await this.entries.from(checked + 1, 500);
      for (const entry of batch) {
        checked++;
        if (entry.sequence !== checked || entry.previousHash !== previousHash || entry.hash !== hashOf(entry))
          return { intact: false, entries: checked, broken_at: entry.id };
        previousHash = entry.hash;
      }
      if (batch.length < 500) return { intact: true, entries: checked, broken_at: null };
    }
  }

  private async append(deed: Deed): Promise<void> {
    const actor = currentActor();
    const last = await this.entries.last();
    const entry = {
      ...deed,
      sequence: (last?.sequence ?? 0) + 1,
      actor: actor?.kind ?? ('system' as const),
      actorId: actor?.id ?? 'system',
      actorName: actor?.name ?? '',
      previousHash: last?.hash ?? '',
      createdAt: now(),
    };
    await this.entries.add({ ...entry, hash: hashOf(entry) });
  }
}

/** What an entry's hash covers; the order is part of every hash there is. */
const hashed = [
  'sequence',
  'actor',
  'actorId',
  'actorName',
  'action',
  'entity',
  'entityId',
  'summary',
  'previousHash',
  'createdAt',
] as const;

const hashOf = (entry: Pick<AuditEntryEntity, (typeof hashed)[number]>): string =>
  sha256(JSON.stringify(hashed.map((column) => entry[column])));
