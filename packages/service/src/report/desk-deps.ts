import type { Writers } from '@rangewatch/database/writers';
import type { EvidenceStore } from '@rangewatch/evidence';
import type { Keys } from '../keys.ts';

/** What the desk decides with. Clock, keys and randomness come from outside. */
export interface DeskDeps {
  readonly writers: Pick<
    Writers,
    | 'acceptReports'
    | 'countedNumbers'
    | 'findByIdempotency'
    | 'withdrawReport'
    | 'eraseReport'
    | 'registerCampaign'
  >;
  readonly keys: Pick<Keys, 'receipt' | 'idempotency' | 'seal' | 'person' | 'draft'>;
  /** Where the files of reports are stored; absent: a report has none. */
  readonly evidenceStore?: Pick<EvidenceStore, 'remove'>;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  /** Decides about days and weeks. */
  readonly timeZone: string;
  /** ISO 3166 alpha-2: how a number without country code is read. */
  readonly defaultCountry: string;
}

/** Who sends something, as far as the desk may know. */
export interface Sender {
  /** 16 bytes only the reporter holds; null when they brought none: then it is derived from their idempotency key. */
  readonly reporterSecret: Uint8Array | null;
}
