import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Env } from '../../../env';
import { Cache } from '../../../kernel/cache/cache';
import { currentContext, runInContext } from '../../../kernel/tenancy/context';
import { DomainsRepository } from './domains.repository';

/** Whose pages a host name shows. */
export type Site = 'platform' | 'unknown' | { organizationId: string };

/** Also the longest time another process may go on serving a name that was given up. */
const rememberedSeconds = 30;

/** Which site a request or a link belongs to, by the stored host names. */
@Injectable()
export class Hosts {
  private readonly platformHost: string;

  constructor(
    private readonly domains: DomainsRepository,
    private readonly cache: Cache,
    private readonly env: Env,
  ) {
    this.platformHost = new URL(env.PUBLIC_URL).hostname;
  }

  /** Absolute base of the current organization's chat links and printed codes, without a trailing slash. */
  async publicBase(): Promise<string> {
    const domain = await this.domains.current();
    return domain?.verifiedHost ? `https://${domain.verifiedHost}` : this.env.PUBLIC_URL;
  }

  /** What a Host header asks for. Outside production any name that is nobody's means the platform. */
  async siteOf(header: string): Promise<Site> {
    const name = nameIn(header);
    if (this.isPlatformHost(name) || isLocal(name)) return 'platform';
    const organizationId = await this.organizationForHost(name);
    if (organizationId) return { organizationId };
    return this.env.production ? 'unknown' : 'platform';
  }

  /** Whose proved domain a Host header names (exactly: never a part of it); null for any other name. */
  async organizationForHost(header: string): Promise<string | null> {
    const name = nameIn(header);
    // Anything may stand in a header, also what no text column takes.
    if (!/^[a-z0-9.-]{1,253}$/.test(name)) return null;
    return forEveryone(() =>
      this.cache.remember(`host:${name}`, rememberedSeconds, () => this.domains.holderOf(name)),
    );
  }

  /** True for the platform's own public name. */
  isPlatformHost(name: string): boolean {
    return name === this.platformHost;
  }

  /** To be called when it may have become somebody else's. */
  async forget(name: string): Promise<void> {
    await forEveryone(() => this.cache.forget(`host:${name}`));
  }
}

/** `Chat.Agency.com.:8443` → `chat.agency.com` */
const nameIn = (header: string): string => header.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');

/** How the server is called from its own machine and network: nobody can own such a name on the internet. */
const isLocal = (name: string): boolean =>
  /^[\w-]*$/.test(name) || name.endsWith('.localhost') || isIP(name.replace(/^\[|\]$/g, '')) !== 0;

/** Hosts are looked up before anybody is known and changed by somebody signed in: both must mean the same entry. */
const forEveryone = <T>(work: () => Promise<T>): Promise<T> =>
  runInContext({ requestId: currentContext()?.requestId ?? 'none' }, work);
