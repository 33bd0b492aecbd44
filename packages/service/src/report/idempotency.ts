import { canonicalJson, type CanonicalValue } from '@rangewatch/ledger';
import type {
  CampaignDraft,
  ContributionDraft,
  ObjectionDraft,
  ReportDraft,
} from '@rangewatch/schema';
import { keyedHash } from './keyed-hash.ts';
import { ensureReporterSecret } from './reporter-secret.ts';

/** What a key is for: one key may stand for one thing of each. */
type Subject = 'report' | 'campaign' | 'objection' | 'contribution';

export interface IdempotencyHashes {
  /** Of the reporter and their key: the same for every attempt at one thing. */
  readonly idempotencyHash: Uint8Array;
  /** Of the checked content: two spellings of one content are the same content. */
  readonly contentHash: Uint8Array;
}

/** Two reporters who chose the same key do not meet: their secrets differ. */
export function idempotencyHashes(
  key: Uint8Array,
  secret: Uint8Array,
  subject: Subject,
  { idempotencyKey, ...content }: ReportDraft | CampaignDraft | ObjectionDraft | ContributionDraft,
): IdempotencyHashes {
  return {
    idempotencyHash: idempotencyHashOf(key, secret, subject, idempotencyKey),
    contentHash: keyedHash(key, `content/${subject}/v1`, canonicalJson(plainJson(content))),
  };
}

/** All that is stored of a reporter's key. */
export function idempotencyHashOf(
  key: Uint8Array,
  secret: Uint8Array,
  subject: Subject,
  idempotencyKey: string,
): Uint8Array {
  const label = `idempotency/${subject}/v1`;
  return keyedHash(key, label, ensureReporterSecret(secret), idempotencyKey);
}

/** Dates become their ISO text, as in any JSON. */
function plainJson(content: object): CanonicalValue {
  return JSON.parse(JSON.stringify(content)) as CanonicalValue;
}
