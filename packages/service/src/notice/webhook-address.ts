import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What is wrong with where a webhook is to go. */
export type WebhookAddressProblem =
  | 'malformed'
  | 'not_https'
  | 'holds_password'
  | 'address_not_allowed';

/**
 * Null for an address that may be posted to: https, a name or an address of the open internet, no password. Hosts the
 * operator allows may be anywhere, without TLS too. What a name leads to is looked at when it is posted to.
 */
export function webhookAddressProblem(
  address: string,
  allowedHosts: ReadonlySet<string>,
): WebhookAddressProblem | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return 'malformed';
  if (url.username !== '' || url.password !== '') return 'holds_password';
  if (allowedHosts.has(url.hostname)) return null;
  if (url.protocol !== 'https:') return 'not_https';
  const host = hostOf(url);
  const isInside = isIP(host) === 0 ? isLocalName(host) : !isPublicAddress(host);
  return isInside ? 'address_not_allowed' : null;
}

/** Without the brackets of an IPv6 address. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

function isLocalName(host: string): boolean {
  return /(?:^|\.)localhost\.?$/.test(host);
}
