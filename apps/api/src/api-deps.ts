import type { Readers } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';
import type { EvidencePublicKey, EvidenceStore } from '@rangewatch/evidence';
import type { Issuer, Keys, SmsGateway } from '@rangewatch/service';
import type { Logger } from 'pino';
import type { ApiLimits } from './limits.ts';

/** Everything the API is made of that is opened, read or decided elsewhere. */
export interface ApiDeps {
  readonly readers: Readers;
  readonly writers: Writers;
  readonly keys: Keys;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
  /** ISO 3166 alpha-2: how a number without country code is read. */
  readonly defaultCountry: string;
  /** Where people reach the site: named in files that are handed out. */
  readonly siteUrl?: string;
  /** Where the worker writes the files of private look-ups; absent: each answer is made when it is asked for. */
  readonly lookUpDir?: string;
  /** Where the worker keeps exact tables of weeks. */
  readonly authorityDir: string;
  /** Whose `X-Forwarded-For` is believed: addresses, networks, or `loopback`, comma-separated. */
  readonly trustProxy: string;
  /** How messages that people send arrive; absent: phones stay unverified. */
  readonly smsGateway?: SmsGateway | null;
  /** Where people of authorities sign on already; absent: they come in with passkeys only. */
  readonly issuers?: readonly Issuer[];
  /** Where files of reports are stored. */
  readonly evidenceStore: EvidenceStore;
  /** What they are sealed to; absent: none is taken. */
  readonly evidencePublicKey?: EvidencePublicKey | null;
  readonly logger: Logger;
  readonly limits?: Partial<ApiLimits>;
}
