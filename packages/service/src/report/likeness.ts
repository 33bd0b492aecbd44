import type { NewReport } from '@rangewatch/database/writers';
import { canonicalJson, type CanonicalValue } from '@rangewatch/ledger';
import type { ReportDraft } from '@rangewatch/schema';
import { keyedHash } from './keyed-hash.ts';
import { namedNumbers } from './named-numbers.ts';
import { personTag } from './person-tag.ts';
import { reporterTags } from './reporter-tags.ts';
import { unsealTags } from './seal-tags.ts';
import type { Keys } from '../keys.ts';

/**
 * The same for two reports of the same calls and the same campaigns, whoever sent them and in whatever order they are
 * written: no more than the stored calls say themselves.
 */
export function likenessOf(key: Uint8Array, draft: ReportDraft): Uint8Array {
  const { exposedToNone, onBehalf } = draft;
  const content = {
    calls: draft.calls.map(callText).toSorted(),
    exposures: draft.exposures.map(exposureText).toSorted(),
    phones: draft.phones.map(({ label, exposedToNone: isControl }) => ({ label, isControl })),
    exposedToNone,
    onBehalf,
  };
  return keyedHash(key, 'likeness/v1', canonicalJson(content));
}

function callText(call: ReportDraft['calls'][number]): string {
  const { callerNumber, medium, day, startedAt, dayPart, callCount, phoneLabel } = call;
  const at = startedAt?.toISOString() ?? null;
  return textOf([callerNumber, medium, day, at, dayPart, callCount, phoneLabel]);
}

function exposureText(exposure: ReportDraft['exposures'][number]): string {
  return textOf([exposure.campaignId, exposure.exposedOn, exposure.phoneLabel]);
}

function textOf(parts: CanonicalValue): string {
  return canonicalJson(parts);
}

/** Tells whether an earlier report was sent under this secret: by the tags it stands behind, or by the consenting person. */
export function sameReporterTest(
  secret: Uint8Array,
  { calls }: ReportDraft,
  keys: Pick<Keys, 'seal' | 'person'>,
): NewReport['isBySameReporter'] {
  return (reportId, sealedTags, tag) => {
    if (tag !== null && Buffer.compare(tag, personTag(keys.person, secret)) === 0) return true;
    const own = new Set(reporterTags(secret, namedNumbers(calls)).map((one) => hexOf(one.tag)));
    return unsealTags(keys.seal, reportId, sealedTags).some((one) => own.has(hexOf(one.tag)));
  };
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
