import { Injectable } from '@nestjs/common';
import { now } from '../../../kernel/database/columns';
import { isTaken } from '../../../kernel/database/collisions';
import { Database } from '../../../kernel/database/database';
import { Unprocessable, ValidationFailed } from '../../../kernel/errors/errors';
import { Handles, job, Queue } from '../../../kernel/queue';
import { randomToken } from '../../../kernel/secrets';
import type { Patch } from '../../../kernel/tenancy/tenant.repository';
import { type DnsFinding, DnsRecords } from './dns-records';
import { type DomainView, noDomain, viewDomain } from './domain.dto';
import type { DomainEntity } from './domain.entity';
import { DomainsRepository } from './domains.repository';
import { Hosts } from './hosts';
import { readHostName } from './host-name';

const minute = 60_000;
const day = 24 * 60 * minute;
/** So many daily checks in a row must miss the record before pages stop: name servers have bad days. */
const missesUntilLost = 3;

/** `due` tells a live order from the leftovers of one that was done already. */
const RecheckDomain = job<{ domainId: string; due: string }>('branding.recheck-domain', {
  attempts: 5,
  backoffMs: minute,
});

/** The organization's own host name for chat pages. It serves nothing until DNS has proved whose it is. */
@Injectable()
export class Domains {
  constructor(
    private readonly domains: DomainsRepository,
    private readonly dns: DnsRecords,
    private readonly database: Database,
    private readonly queue: Queue,
    private readonly hosts: Hosts,
  ) {}

  async view(): Promise<DomainView> {
    const domain = await this.domains.current();
    return domain ? viewDomain(domain) : noDomain;
  }

  /** Starts a claim to `wish`, or gives up the present one with null. The same name again changes nothing. */
  async claim(wish: string | null): Promise<void> {
    const host = wish === null ? null : this.read(wish);
    await this.database.transaction(async () => {
      const before = await this.domains.current();
      if (before?.host === host) return;
      if (before) {
        await this.domains.remove(before.id);
        this.database.afterCommit(() => this.hosts.forget(before.host));
      }
      if (host) await this.add(host);
    });
  }

  /** Looks now, for somebody who is waiting. */
  async check(): Promise<DomainView> {
    const domain = await this.domains.current();
    if (!domain) throw new Unprocessable('No custom domain is set.', 'no_domain');
    const finding = await this.dns.look(domain.host, domain.token);
    await this.oneByOne(() => this.note(domain, finding, domain.missedChecks));
    return this.view();
  }

  @Handles(RecheckDomain)
  async recheck({ domainId, due }: { domainId: string; due: string }): Promise<void> {
    const domain = await this.domains.maybe(domainId);
    if (domain?.nextCheckAt !== due) return;
    const finding = await this.dns.look(domain.host, domain.token);
    const missed =
      finding.ownership === 'missing'
        ? domain.missedChecks + 1
        : finding.ownership === 'proved'
          ? 0
          : domain.missedChecks;
    await this.oneByOne(async () => {
      const current = await this.domains.maybe(domainId);
      if (current?.nextCheckAt !== due) return;
      await this.note(current, finding, missed);
      await this.orderCheck(domainId, pause(current));
    });
  }

  /** When two prove one name in the same moment the database lets one have it; the other then finds it taken. */
  private async oneByOne(work: () => Promise<void>): Promise<void> {
    try {
      await this.database.transaction(work);
    } catch (error) {
      if (!isTaken(error)) throw error;
      await this.database.transaction(work);
    }
  }

  private read(wish: string): string {
    const answer = readHostName(wish, this.dns.platformHost);
    if ('host' in answer) return answer.host;
    throw new ValidationFailed([{ field: 'custom_domain', message: `custom_domain ${answer.refusal}` }]);
  }

  private async add(host: string): Promise<void> {
    const token = randomToken(24);
    const { id } = await this.domains.add({
      host,
      token,
      status: 'pending_dns',
      records: this.dns.expected(host, token),
      missedChecks: 0,
      nextCheckAt: now(),
    });
    await this.orderCheck(id, minute);
  }

  private async orderCheck(domainId: string, delayMs: number): Promise<void> {
    const due = new Date(Date.now() + delayMs).toISOString();
    await this.domains.change(domainId, { nextCheckAt: due });
    await this.queue.add(RecheckDomain, { domainId, due }, { delayMs });
  }

  private async note(
    domain: DomainEntity,
    { ownership, records, error }: DnsFinding,
    missedChecks: number,
  ): Promise<void> {
    const outcome = await this.outcome(domain, ownership, missedChecks);
    // The claim may have been given up while the name servers were asked.
    if (await this.domains.maybe(domain.id))
      await this.domains.change(domain.id, {
        error,
        ...outcome,
        records,
        missedChecks,
        lastCheckedAt: now(),
      });
    this.database.afterCommit(() => this.hosts.forget(domain.host));
  }

  private async outcome(
    domain: DomainEntity,
    ownership: DnsFinding['ownership'],
    missedChecks: number,
  ): Promise<Patch<DomainEntity>> {
    if (ownership === 'unknown') return {};
    if (ownership === 'proved') {
      if (await this.domains.isTakenElsewhere(domain.host))
        return {
          status: 'error',
          verifiedHost: null,
          error: 'This name is in use by another account. Ask support to have it released.',
        };
      return {
        status: 'verified',
        verifiedHost: domain.host,
        verifiedAt: domain.verifiedHost ? domain.verifiedAt : now(),
      };
    }
    if (!domain.verifiedHost) return domain.status === 'error' ? {} : { status: 'pending_dns' };
    const warning = 'The TXT record is gone. Put it back, or your chat pages will leave this name.';
    if (missedChecks < missesUntilLost) return { error: warning };
    return {
      status: 'error',
      verifiedHost: null,
      verifiedAt: null,
      error: 'The TXT record is gone, so this name no longer serves your pages.',
    };
  }
}

/** A proved domain is looked at once a day; a new one after minutes, then more and more rarely. */
function pause({ createdAt, verifiedHost }: DomainEntity): number {
  const age = Date.now() - Date.parse(createdAt);
  return verifiedHost ? day : Math.min(day, Math.max(minute, age / 2));
}
