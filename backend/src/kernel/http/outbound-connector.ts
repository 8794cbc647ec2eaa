import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { buildConnector } from 'undici';
import { ipLiteral, isPrivateName, isPublicAddress } from './outbound-addresses';
import { OutboundRefused } from './outbound.errors';

/** Turns a host name into all its addresses; fails with a Node DNS error (`code: 'ENOTFOUND'`, …). */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

/** What may be reached besides the public internet. */
export interface OutboundRules {
  /** `host:port` pairs let through whatever they resolve to (tests, intranets). */
  allowHosts: readonly string[];
  /** Ports open to everybody else. */
  ports?: readonly number[];
  resolve?: Resolve;
}

const webPorts = [80, 443, 8080, 8443];
const notPublic = 'This address is not on the public internet.';

const resolveBySystem: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, order: 'verbatim' }, (error, addresses) =>
      error ? reject(error) : resolve(addresses),
    );
  });

/** Which addresses may be called; asked once for the URL and once more by every new connection. */
export class OutboundGate {
  private readonly listed: ReadonlySet<string>;
  private readonly ports: ReadonlySet<number>;
  private readonly resolve: Resolve;

  constructor(rules: OutboundRules) {
    this.listed = new Set(rules.allowHosts.map((entry) => entry.trim().toLowerCase()));
    this.ports = new Set(rules.ports ?? webPorts);
    this.resolve = rules.resolve ?? resolveBySystem;
  }

  /** The parsed URL; throws {@link OutboundRefused} when its spelling alone already forbids the call. */
  check(address: string): URL {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
      throw new OutboundRefused('Only complete http and https addresses can be fetched.');
    if (url.username || url.password)
      throw new OutboundRefused('The address must not contain a user name or password.');
    const port = portOf(url);
    if (this.lists(url.hostname, port)) return url;
    if (!this.ports.has(port)) throw new OutboundRefused(`Port ${port} is not open for fetching.`);
    const literal = ipLiteral(url.hostname);
    if (literal ? !isPublicAddress(literal) : isPrivateName(url.hostname))
      throw new OutboundRefused(notPublic);
    return url;
  }

  /**
   * The undici connector that every hop goes through.
   *
   * @param build makes a plain connector, with another name lookup if one is given
   */
  connector(build: (lookup?: LookupFunction) => buildConnector.connector): buildConnector.connector {
    const open = build();
    const guarded = build(this.guardedLookup);
    return (options, callback) => {
      if (this.lists(options.hostname, portOf(options))) return open(options, callback);
      // An IP literal never reaches lookup: without this line 12 of 19 spellings of loopback get through.
      const literal = ipLiteral(options.hostname);
      if (literal && !isPublicAddress(literal)) return callback(new OutboundRefused(notPublic), null);
      return guarded(options, callback);
    };
  }

  /** Connects to exactly the addresses it has judged, so a second DNS answer cannot differ from the first. */
  private readonly guardedLookup: LookupFunction = (hostname, options, callback) => {
    this.resolve(hostname).then(
      (addresses) => {
        // One private address among public ones is refused too: which of them gets used is not ours to decide.
        if (!addresses.every(({ address }) => isPublicAddress(address)))
          return callback(new OutboundRefused(notPublic), []);
        const family = options.family === 4 || options.family === 6 ? options.family : 0;
        const usable = family ? addresses.filter((entry) => entry.family === family) : addresses;
        const first = usable[0];
        if (!first) return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
        if (options.all) return callback(null, usable);
        return callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, []),
    );
  };

  isListed(address: string): boolean {
    const url = new URL(address);
    return this.lists(url.hostname, portOf(url));
  }

  private lists(hostname: string, port: number): boolean {
    const bare = ipLiteral(hostname) ?? hostname;
    return [`${hostname}:${port}`, `${bare}:${port}`, `[${bare}]:${port}`].some((entry) =>
      this.listed.has(entry),
    );
  }
}

const portOf = ({ port, protocol }: { port: string; protocol: string }): number =>
  Number(port || (protocol === 'https:' ? 443 : 80));
