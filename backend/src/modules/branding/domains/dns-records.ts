import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Env } from '../../../env';
import type { DomainRecordView } from './domain.dto';
import { isApex } from './host-name';

/** What the name servers say about a claim. `unknown`: they did not answer, which proves nothing either way. */
export interface DnsFinding {
  ownership: 'proved' | 'missing' | 'unknown';
  records: DomainRecordView[];
  /** What a person should know, if something is off. */
  error: string | null;
}

/** Nobody has this record, or nobody has this name: both mean "not there". */
const absent = new Set(['ENOTFOUND', 'ENODATA']);

/** The DNS records a custom domain needs, and what is found of them. */
@Injectable()
export class DnsRecords {
  private readonly resolver = new Resolver({ timeout: 2_000, tries: 2 });
  private readonly target: string;

  constructor(env: Env) {
    this.target = new URL(env.PUBLIC_URL).hostname;
    if (env.DNS_SERVERS.length > 0) this.resolver.setServers(env.DNS_SERVERS);
  }

  /** The platform's own host name, to which custom domains point. */
  get platformHost(): string {
    return this.target;
  }

  /** What to set up, before anything was looked for. */
  expected(host: string, token: string): [proof: DomainRecordView, pointer: DomainRecordView] {
    return [
      {
        type: 'TXT',
        name: `_realestateai-challenge.${host}`,
        value: `realestateai-verify=${token}`,
        found: [],
        ok: false,
      },
      {
        type: isIP(this.target) ? 'A' : isApex(host) ? 'ALIAS' : 'CNAME',
        name: host,
        value: this.target,
        found: [],
        ok: false,
      },
    ];
  }

  async look(host: string, token: string): Promise<DnsFinding> {
    const [proof, pointer] = this.expected(host, token);
    const [texts, way] = await Promise.all([this.texts(proof.name), this.way(host)]);
    const records = [
      { ...proof, found: texts ?? [], ok: texts?.includes(proof.value) ?? false },
      { ...pointer, found: way.found, ok: way.ok },
    ];
    if (texts === null)
      return {
        ownership: 'unknown',
        records,
        error: 'The name servers of this domain did not answer; we will ask again.',
      };
    if (!records[0]?.ok)
      return {
        ownership: 'missing',
        records,
        error: texts.length > 0 ? 'The TXT record is there, but with another value.' : null,
      };
    return { ownership: 'proved', records, error: way.error };
  }

  /** Whether visitors of `host` come to us: by name, or by having our addresses (flattened CNAME, ALIAS). */
  private async way(host: string): Promise<{ found: string[]; ok: boolean; error: string | null }> {
    const [names, v4, v6, ours] = await Promise.all([
      this.ask(() => this.resolver.resolveCname(host)),
      this.ask(() => this.resolver.resolve4(host)),
      this.ask(() => this.resolver.resolve6(host)),
      this.ownAddresses(),
    ]);
    const addresses = [...(v4 ?? []), ...(v6 ?? [])];
    const found = names?.length ? names : addresses;
    if (names?.some((name) => name.toLowerCase() === this.target)) return { found, ok: true, error: null };
    const foreign = addresses.filter((address) => !ours.includes(address));
    const ok = addresses.length > 0 && foreign.length === 0;
    // Typically an AAAA record left over from the former host: half of the visitors would go there.
    const isSplit = foreign.length > 0 && foreign.length < addresses.length;
    return {
      found,
      ok,
      error: isSplit ? `This name also points to ${foreign.join(', ')}, which is not us.` : null,
    };
  }

  private async ownAddresses(): Promise<string[]> {
    if (isIP(this.target)) return [this.target];
    const [v4, v6] = await Promise.all([
      this.ask(() => this.resolver.resolve4(this.target)),
      this.ask(() => this.resolver.resolve6(this.target)),
    ]);
    return [...(v4 ?? []), ...(v6 ?? [])];
  }

  /** A long text arrives in chunks of one record. */
  private async texts(name: string): Promise<string[] | null> {
    return (
      (await this.ask(() => this.resolver.resolveTxt(name)))?.map((chunks) =>
        chunks.join('').slice(0, 500),
      ) ?? null
    );
  }

  private async ask<T>(question: () => Promise<T[]>): Promise<T[] | null> {
    try {
      return (await question()).slice(0, 20);
    } catch (error) {
      return absent.has((error as NodeJS.ErrnoException).code ?? '') ? [] : null;
    }
  }
}
