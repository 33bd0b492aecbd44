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
import { personTag } from './person-tag.ts';
import { randomId } from './random-id.ts';
import { receiptCodeOf, receiptHash } from './receipt.ts';
import { reporterTags } from './reporter-tags.ts';
import { sealTags } from './seal-tags.ts';
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
}

/** Everything the record needs of a report, with what is derived from keys. Tags are made for counted numbers only. */
export function buildNewReport(report: CheckedReport, deps: DeskDeps): NewReport {
  const { draft, channel, secret, hashes, counted, held } = report;
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
    personTag: draft.countAsPerson ? personTag(keys.person, secret) : null,
    leafSalt: random(LEAF_SALT_BYTES),
  };
}
