import type { NewReport } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import type { CallerNumber } from '@rangewatch/numbering';
import {
  type Channel,
  type CountedNumber,
  type ReportDraft,
  weekOfInstant,
} from '@rangewatch/schema';
import type { DeskDeps } from './desk-deps.ts';
import type { IdempotencyHashes } from './idempotency.ts';
import { turnedAwayNumbers } from './named-numbers.ts';
import { likenessOf, sameReporterTest } from './likeness.ts';
import { personTag } from './person-tag.ts';
import { randomId } from './random-id.ts';
import { receiptCodeOf, receiptHash } from './receipt.ts';
import { reporterTags } from './reporter-tags.ts';
import { sealTags, unsealTags } from './seal-tags.ts';
import { SEAL_IV_BYTES } from './sealed-box.ts';

/** 130 random bits. */
const REPORT_ID_LENGTH = 26;

export interface CheckedReport {
  readonly draft: ReportDraft;
  readonly channel: Channel;
  readonly secret: Uint8Array;
  readonly hashes: IdempotencyHashes;
  readonly counted: readonly CountedNumber[];
  readonly held: readonly CallerNumber[];
  /** Keyed hash of the draft it was written in; null when it was not written in one. */
  readonly ownerHash: Uint8Array | null;
}

/** Everything the record needs of a report, with what is derived from keys. Tags are made for counted numbers only. */
export function buildNewReport(report: CheckedReport, deps: DeskDeps): NewReport {
  const { draft, channel, secret, hashes, counted, held, ownerHash } = report;
  const { keys, random } = deps;
  const reportId = randomId('r', REPORT_ID_LENGTH, random);
  const receivedAt = deps.clock();
  const tags = reporterTags(secret, counted);
  return {
    reportId,
    receivedAt,
    receivedWeek: weekOfInstant(receivedAt, deps.timeZone),
    channel,
    draft,
    ...hashes,
    receiptHash: receiptHash(receiptCodeOf(keys.receipt, hashes.idempotencyHash)),
    counted,
    held,
    turnedAway: turnedAwayNumbers(draft.calls),
    tags,
    sealedTags: sealTags(keys.seal, reportId, tags, random(SEAL_IV_BYTES)),
    follows: followedReport(draft, reportId, deps),
    ownerHash,
    // Who sends by machine has keys of their own: there, the same content under another key is another report.
    likeness:
      ownerHash && draft.addsTo === null && draft.supersedes === null
        ? likenessOf(keys.idempotency, draft)
        : null,
    isBySameReporter: sameReporterTest(secret, draft, keys),
    personTag: draft.countAsPerson ? personTag(keys.person, secret) : null,
    leafSalt: random(LEAF_SALT_BYTES),
  };
}

function followedReport(
  { addsTo, supersedes }: ReportDraft,
  reportId: string,
  { keys, random }: DeskDeps,
): NewReport['follows'] {
  const code = addsTo ?? supersedes;
  if (code === null) return null;
  return {
    kind: addsTo === null ? 'correction' : 'addition',
    receiptHash: receiptHash(code),
    unsealTags: (sealedTags, id) => unsealTags(keys.seal, id, sealedTags),
    sealTags: (tags) => sealTags(keys.seal, reportId, tags, random(SEAL_IV_BYTES)),
    leafSalt: () => random(LEAF_SALT_BYTES),
  };
}
