import ipaddr from 'ipaddr.js';

/** Whose calls count together: an IPv4 address, or the IPv6 network of one subscriber (/64), who has all its addresses at will. */
export function callerAddress(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  if (address instanceof ipaddr.IPv4) return address.toString();
  return `${new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}
