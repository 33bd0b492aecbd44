import { canonicalJson, type CanonicalValue } from '@rangewatch/ledger';
import type { CampaignDraft, ObjectionDraft, ReportDraft } from '@rangewatch/schema';
import { keyedHash } from './keyed-hash.ts';
import { ensureReporterSecret } from './reporter-secret.ts';

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
  subject: 'report' | 'campaign' | 'objection',
  { idempotencyKey, ...content }: ReportDraft | CampaignDraft | ObjectionDraft,
): IdempotencyHashes {
  ensureReporterSecret(secret);
  return {
    idempotencyHash: keyedHash(key, `idempotency/${subject}/v1`, secret, idempotencyKey),
    contentHash: keyedHash(key, `content/${subject}/v1`, canonicalJson(plainJson(content))),
  };
}

/** Dates become their ISO text, as in any JSON. */
function plainJson(content: object): CanonicalValue {
  return JSON.parse(JSON.stringify(content)) as CanonicalValue;
}
