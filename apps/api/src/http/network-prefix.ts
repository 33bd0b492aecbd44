import { isIPv4, isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * The network an address belongs to, as far as limits tell networks apart: `203.0.113.0/24`,
 * `2001:db8:1::/48`. One household or office has many addresses of one such network.
 * Text that is no address is one network of its own, `unknown`.
 */
export function networkPrefix(address: string): string {
  const mapped = MAPPED_IPV4.exec(address)?.[1];
  const plain = mapped ?? address.split('%')[0] ?? '';
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIPv6(plain)) return `${firstGroups(plain).join(':')}::/48`;
  return 'unknown';
}

/** The first three groups of an IPv6 address, `::` filled in, without leading zeros. */
function firstGroups(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const leading = head === '' ? [] : head.split(':');
  const trailing = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from(
    { length: Math.max(0, 8 - leading.length - trailing.length) },
    () => '0',
  );
  const groups = tail === undefined ? leading : [...leading, ...zeros, ...trailing];
  return groups.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
}
