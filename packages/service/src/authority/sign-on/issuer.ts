import type { KeyObject } from 'node:crypto';
import type { Locale } from '@rangewatch/schema';

/** Where the people of one authority sign on already, by OpenID Connect. */
export interface Issuer {
  /** As it stands in addresses of this service. */
  readonly issuerId: string;
  readonly url: URL;
  readonly clientId: string;
  /** A key object shows nothing when it is printed. */
  readonly clientSecret: KeyObject;
  /** Id or name of the one authority it speaks for. */
  readonly authority: string;
  /** What its people call it. */
  readonly label: Readonly<Record<Locale, string>>;
}

/** A sign-on that a page can offer. */
export interface SignOnOffer {
  readonly issuerId: string;
  readonly label: Issuer['label'];
}

/** Whether an issuer speaks for an authority; of any other, what it says opens nothing. */
export function speaksFor(
  { authority }: Issuer,
  of: { readonly authorityId: string; readonly authorityName: string },
): boolean {
  return authority === of.authorityId || authority === of.authorityName;
}
