import {
  type CallRecord,
  type Category,
  type ConsentDisplay,
  type ConsentGiver,
  type DayPart,
  type DayPrecision,
  ensureCalendarDay,
  ensureWeek,
  type EvidenceGrade,
  type EvidenceCaution,
  type EvidenceKind,
  type EvidenceSubject,
  type ExposureRoute,
  type Medium,
  parseActSubject,
  releaseManifest,
  type Week,
} from '@rangewatch/schema';
import { type ReceiptMember, receiptMembers } from '../../receipt-members.ts';
import { isOfStandingRelease } from '../../standing-release.ts';
import type { Db } from '../../tables.ts';
import { jurisdictionOf } from '../../jurisdiction-row.ts';
import type { ReceiptRecord } from './receipt-record.ts';

/** Everything on record of a receipt; null when there is none. */
export async function findReceipt(db: Db, receiptHash: Uint8Array): Promise<ReceiptRecord | null> {
  const members = await receiptMembers(db, receiptHash);
  if (members.length === 0) return null;
  const ids = members.map((report) => report.report_id);
  const calls = await listCalls(db, ids);
  const weeks = [...new Set(calls.map(({ week }) => week))];
  const leafHashOf = await listLeafHashes(db, members);
  return {
    reports: members.map((row) => reportFromRow(row, leafHashOf)),
    calls,
    exposures: await listExposures(db, ids),
    linkedExposures: await listLinkedExposures(db, members),
    phones: await listPhones(db, ids),
    verifiedPhones: await listVerifiedPhones(db, receiptHash),
    evidence: await listEvidence(db, receiptHash),
    evidenceReleases: await listEvidenceReleases(db, ids),
    releases: weeks.length === 0 ? [] : await listReleases(db, weeks),
    acts: weeks.length === 0 ? [] : await listActs(db, weeks),
  };
}

/** By place in the ledger. @throws RangeError for a report without its entry. */
async function listLeafHashes(
  db: Db,
  members: readonly ReceiptMember[],
): Promise<(leafIndex: number) => Uint8Array> {
  const rows = await db
    .selectFrom('ledger_leaf')
    .select(['leaf_index', 'hash'])
    .where(
      'leaf_index',
      'in',
      members.map((member) => member.leaf_index),
    )
    .execute();
  const hashes = new Map(rows.map(({ leaf_index, hash }) => [leaf_index, hash]));
  return (leafIndex) => {
    const hash = hashes.get(leafIndex);
    if (!hash) throw new RangeError('every report has its entry in the ledger');
    return hash;
  };
}

function reportFromRow(
  row: ReceiptMember,
  leafHashOf: (leafIndex: number) => Uint8Array,
): ReceiptRecord['reports'][number] {
  return {
    reportId: row.report_id,
    state: row.state,
    receivedAt: new Date(row.received_at),
    withdrawnAt: row.withdrawn_at === null ? null : new Date(row.withdrawn_at),
    isSuperseded: row.superseded_at !== null,
    isErased: row.erased_at !== null,
    leafIndex: row.leaf_index,
    leafHash: leafHashOf(row.leaf_index),
    withdrawalLeafIndex: row.withdrawal_leaf_index,
    category: row.category as Category | null,
    homeProvince: row.home_province,
    exposedToNone: row.exposed_to_none === 1,
    onBehalf: row.on_behalf === 1,
    consentBy: row.consent_by as ConsentGiver,
    countedAsPerson: row.person_id !== null,
  };
}

async function listCalls(db: Db, ids: readonly string[]): Promise<ReceiptRecord['calls']> {
  const rows = await db
    .selectFrom('call')
    .leftJoin('report_number', (join) =>
      join
        .onRef('report_number.report_id', '=', 'call.report_id')
        .onRef('report_number.caller_number', '=', 'call.caller_number'),
    )
    .selectAll('call')
    .select('report_number.is_counted')
    .where('call.report_id', 'in', ids)
    .orderBy('call.day', 'desc')
    .orderBy('call.started_at', 'desc')
    .orderBy('call.report_id')
    .orderBy('call.ordinal')
    .execute();
  return rows.map((row) => ({
    reportId: row.report_id,
    ordinal: row.ordinal,
    week: ensureWeek(row.week),
    callerNumber: row.caller_number,
    medium: row.medium as Medium,
    day: ensureCalendarDay(row.day),
    startedAt: row.started_at === null ? null : new Date(row.started_at),
    dayPart: row.day_part as DayPart | null,
    callCount: row.call_count,
    countIsApproximate: row.count_is_approximate === 1,
    answered: row.answered === null ? null : row.answered === 1,
    turnedAway: row.turned_away === 1,
    phoneLabel: row.phone_label,
    recordedFrom: row.recorded_from as CallRecord,
    isCounted: row.turned_away === 0 && (row.caller_number === null || row.is_counted === 1),
  }));
}

/** With the campaign's words as its reporters know them, also while they wait for a person. */
async function listExposures(db: Db, ids: readonly string[]): Promise<ReceiptRecord['exposures']> {
  const rows = await db
    .selectFrom('exposure')
    .innerJoin('campaign', 'campaign.campaign_id', 'exposure.campaign_id')
    .selectAll('exposure')
    .select(['campaign.title', 'campaign.organiser_name'])
    .where('exposure.report_id', 'in', ids)
    .orderBy('exposure.report_id')
    .orderBy('exposure.ordinal')
    .execute();
  return rows.map((row) => ({
    reportId: row.report_id,
    campaignId: row.campaign_id,
    title: row.title,
    organiserName: row.organiser_name,
    exposedOn: ensureCalendarDay(row.exposed_on),
    route: row.route as ExposureRoute,
    evidenceGrade: row.evidence_grade as EvidenceGrade,
    phoneLabel: row.phone_label,
    cohort: row.cohort,
    dayPrecision: row.day_precision as DayPrecision,
    consentShown: row.consent_shown as ConsentDisplay | null,
    consentWords: row.consent_words,
  }));
}

async function listLinkedExposures(
  db: Db,
  members: readonly ReceiptMember[],
): Promise<ReceiptRecord['linkedExposures']> {
  const persons = members.flatMap(({ person_id }) => (person_id === null ? [] : [person_id]));
  if (persons.length === 0) return [];
  const rows = await db
    .selectFrom('exposure')
    .innerJoin('report', 'report.report_id', 'exposure.report_id')
    .select(['exposure.campaign_id', 'exposure.exposed_on', 'report.leaf_index'])
    .where('exposure.person_id', 'in', persons)
    .where('report.state', '=', 'accepted')
    .execute();
  return rows.map(({ campaign_id: campaignId, exposed_on, leaf_index: leafIndex }) => ({
    campaignId,
    exposedOn: ensureCalendarDay(exposed_on),
    leafIndex,
  }));
}

async function listPhones(db: Db, ids: readonly string[]): Promise<ReceiptRecord['phones']> {
  const rows = await db
    .selectFrom('report_phone')
    .selectAll()
    .where('report_id', 'in', ids)
    .orderBy('label')
    .execute();
  return rows.map((row) => ({
    reportId: row.report_id,
    label: row.label,
    exposedToNone: row.exposed_to_none === 1,
  }));
}

async function listVerifiedPhones(db: Db, receiptHash: Uint8Array): Promise<string[]> {
  const rows = await db
    .selectFrom('phone_verification')
    .select('label')
    .distinct()
    .where('owner_hash', '=', Buffer.from(receiptHash))
    .where('phone_tag', 'is not', null)
    .orderBy('label')
    .execute();
  return rows.map(({ label }) => label);
}

async function listEvidence(db: Db, receiptHash: Uint8Array): Promise<ReceiptRecord['evidence']> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('owner_hash', '=', Buffer.from(receiptHash))
    .orderBy('received_at')
    .orderBy('evidence_id')
    .execute();
  return rows.map((row) => ({
    evidenceId: row.evidence_id,
    kind: row.kind as EvidenceKind,
    subject: row.subject as EvidenceSubject,
    mediaType: row.media_type,
    byteCount: row.byte_count,
    sha256: row.sha256,
    receivedAt: new Date(row.received_at),
    isCovered: row.is_covered === 1,
    caution: row.caution as EvidenceCaution | null,
  }));
}

/** One entry for all files that one authority was given at one moment. */
async function listEvidenceReleases(
  db: Db,
  ids: readonly string[],
): Promise<ReceiptRecord['evidenceReleases']> {
  const rows = await db
    .selectFrom('evidence_act')
    .select(['recipient', 'acted_at'])
    .where('report_id', 'in', ids)
    .where('kind', '=', 'released')
    .orderBy('acted_at')
    .execute();
  return rows.map(({ recipient, acted_at }) => ({ recipient, actedAt: new Date(acted_at) }));
}

async function listReleases(db: Db, weeks: readonly Week[]): Promise<ReceiptRecord['releases']> {
  const rows = await db
    .selectFrom('release')
    .select(['week', 'revision', 'manifest', 'published_at', 'ledger_size'])
    .where('week', 'in', weeks)
    .orderBy('week')
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({
    week: ensureWeek(row.week),
    revision: row.revision,
    isFinal: releaseManifest.parse(JSON.parse(row.manifest)).status === 'final',
    publishedAt: new Date(row.published_at),
    ledgerSize: row.ledger_size,
  }));
}

async function listActs(db: Db, weeks: readonly Week[]): Promise<ReceiptRecord['acts']> {
  const rows = await db
    .selectFrom('authority_act')
    .select(['week', 'revision', 'kind', 'authority', 'acted_on', 'subject', 'words'])
    .select(['outcome', 'noted_at', 'provinces_json', 'categories_json'])
    .where('week', 'in', weeks)
    .where(isOfStandingRelease)
    .orderBy('acted_on')
    .orderBy('noted_at')
    .orderBy('leaf_index')
    .orderBy('act_id')
    .execute();
  return rows.map((row) => ({
    week: ensureWeek(row.week),
    revision: row.revision,
    kind: row.kind,
    subject: parseActSubject(row.subject) ?? null,
    words: row.words,
    outcome: row.outcome,
    authority: row.authority,
    bounds: jurisdictionOf(row),
    actedOn: ensureCalendarDay(row.acted_on),
    notedAt: new Date(row.noted_at),
  }));
}
