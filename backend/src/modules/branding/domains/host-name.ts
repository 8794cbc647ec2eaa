import { domainToASCII } from 'node:url';
import { parse } from 'tldts';

/** Endings that the public suffix list knows, but which lead nowhere a customer could mean. */
const specialEndings = ['onion', 'arpa'];
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

type HostNameAnswer = { host: string } | { refusal: string };

/**
 * A host name a customer may claim, in ASCII and lower case, or the reason why not.
 *
 * @param ownHost the platform's own host name, which (with everything below it) nobody may claim
 */
export function readHostName(wish: string, ownHost: string): HostNameAnswer {
  const typed = wish.trim().toLowerCase().replace(/\.$/, '');
  if (/[/:@?#\s]/.test(typed))
    return { refusal: 'must be a host name alone, such as chat.example.com, without https://, port or path' };
  if (typed.includes('*')) return { refusal: 'must be one host name, not a wildcard' };
  const host = domainToASCII(typed);
  const { isIp, isIcann, isPrivate, domain, publicSuffix } = parse(host, {
    allowPrivateDomains: true,
    validateHostname: false,
  });
  if (isIp || /^[\d.]+$/.test(host)) return { refusal: 'must be a host name, not an IP address' };
  const labels = host.split('.');
  if (!host || host.length > 253 || !labels.every((part) => label.test(part)))
    return { refusal: 'is not a valid host name' };
  if (labels.length < 2) return { refusal: 'must have a domain of yours in it, such as chat.example.com' };
  if (!(isIcann || isPrivate) || specialEndings.includes(labels.at(-1) ?? ''))
    return { refusal: `ends in .${labels.at(-1)}, which is not on the public internet` };
  if (!domain || publicSuffix === host)
    return { refusal: `${host} belongs to everybody; put your own name before it` };
  if (host === ownHost || host.endsWith(`.${ownHost}`))
    return { refusal: 'is a name of this platform; use a domain of your own' };
  return { host };
}

/** True for the bare domain itself (`agency.com`), where DNS allows no CNAME. */
export const isApex = (host: string): boolean => parse(host, { allowPrivateDomains: true }).domain === host;
