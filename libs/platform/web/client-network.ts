import { isIPv6 } from 'node:net';

/**
 * What is counted as one client: an IPv4 address, or the /64 network of an IPv6 address, because whoever has one address
 * there has all of them. Every limit by client uses this.
 */
export function clientNetwork(address: string): string {
  const bare = address.split('%')[0]!;
  const within6 = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(bare)?.[1];
  if (within6) return within6;
  return isIPv6(bare) ? `${firstGroups(bare).join(':')}::/64` : bare;
}

/** The first four of the eight groups, with those that `::` leaves out. */
function firstGroups(address: string): string[] {
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const written = before.length + after.length + (address.includes('.') ? 1 : 0);
  const groups = [...before, ...Array<string>(8 - written).fill('0'), ...after];
  return groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
}
