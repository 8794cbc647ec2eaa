import { domainToASCII } from 'node:url';
import { parse } from 'tldts';

/** A site as it is kept, such as `agency.com`, `*.agency.com` or `localhost:4200`, or the reason why it cannot be one. */
type SiteAnswer = { site: string } | { refusal: string };

const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const onThisMachine = ['localhost', '127.0.0.1'];

/** Takes a host name, `*.` before one for all names below it, or a whole address, of which scheme and path are dropped. */
export function readSite(typed: string): SiteAnswer {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  const [, wildcard = '', name = '', port = ''] =
    /^(\*\.)?([^\s*:@?#]+?)\.?(?::(\d{1,5}))?$/.exec(text) ?? [];
  if (!name) return { refusal: 'must be a host name such as www.example.com, or *.example.com' };
  const host = domainToASCII(name);
  const isLocal = onThisMachine.includes(host);
  if (isLocal && wildcard) return { refusal: 'has no names below it' };
  if (!isLocal && !isPublicName(host))
    return { refusal: `${name} is not a host name on the public internet` };
  if (Number(port) > 65_535) return { refusal: `${port} is not a port` };
  return { site: `${wildcard}${host}${port && port !== '443' ? `:${port}` : ''}` };
}

function isPublicName(host: string): boolean {
  const { isIp, isIcann, isPrivate, domain } = parse(host, {
    allowPrivateDomains: true,
    validateHostname: false,
  });
  return (
    host.length <= 253 &&
    !isIp &&
    (isIcann === true || isPrivate === true) &&
    domain !== null &&
    host.split('.').every((part) => label.test(part))
  );
}

/** Sources of `frame-ancestors` (CSP Level 3): secure sites only, but for the developer's own machine. */
export const frameSources = (sites: readonly string[]): string[] =>
  sites.map((site) => `${isLocal(site) ? 'http' : 'https'}://${site}`);

/** Whether an Origin header (RFC 6454) names one of the sites. Whole labels are compared: `evilagency.com` is not `agency.com`. */
export function isAllowedOrigin(sites: readonly string[], origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host, hostname, port, origin: exact } = new URL(origin);
  if (exact !== origin) return false;
  return sites.some((site) => {
    if (protocol !== (isLocal(site) ? 'http:' : 'https:')) return false;
    if (!site.startsWith('*.')) return host === site;
    const [below = '', allowedPort = ''] = site.slice(1).split(':');
    return port === allowedPort && hostname.endsWith(below) && hostname.length > below.length;
  });
}

const isLocal = (site: string): boolean => onThisMachine.includes(site.split(':')[0] ?? '');
