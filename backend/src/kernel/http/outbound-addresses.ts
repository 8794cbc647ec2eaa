import ipaddr from 'ipaddr.js';

/** Azure's platform address: globally routable by its number, answered by the host of every Azure machine. */
const azurePlatform = '168.63.129.16';
const globalUnicast6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * True when `address` (an IP literal without brackets) belongs to the public internet.
 * Everything else is refused: loopback, private, link-local, carrier NAT, multicast, documentation,
 * and the IPv6 forms that carry an IPv4 address inside (mapped, compatible, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  if (ip.range() !== 'unicast') return false;
  if (ip instanceof ipaddr.IPv4) return ip.toString() !== azurePlatform;
  // ipaddr.js calls ::/96 (IPv4-compatible) and other unassigned space "unicast"; only 2000::/3 is handed out.
  return ip.match(globalUnicast6);
}

/** Names that by their registration (RFC 6761, 6762, 8375, ICANN 2024-07-29) never lead into the public internet. */
const privateName = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i;
export const isPrivateName = (hostname: string): boolean => privateName.test(hostname);

/** The IP literal in a URL's host name, without brackets; null for a name that has to be resolved. */
export function ipLiteral(hostname: string): string | null {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return ipaddr.isValid(bare) ? bare : null;
}
