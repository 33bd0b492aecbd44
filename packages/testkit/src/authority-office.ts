import type { Writers } from '@rangewatch/database/writers';
import { type ActSubject, DAY_MS, ensureWeek, type Jurisdiction } from '@rangewatch/schema';
import { buildNewRelease } from './build-new-release.ts';
import { bytesOf } from './builders.ts';

/** An authority with two people: `<id>-reader`, and `<id>-approver`, who may agree. */
export async function addOffice(
  writers: Writers,
  id: string,
  at: Date,
  bounds: Jurisdiction = { provinces: null, categories: null },
): Promise<void> {
  await writers.addAuthority({ authorityId: id, name: `Office ${id}`, createdAt: at, ...bounds });
  for (const role of ['reader', 'approver'] as const)
    await writers.invitePerson({
      authority: id,
      label: `${role} of ${id}`,
      role,
      personId: `${id}-${role}`,
      codeHash: bytesOf(`invitation ${id} ${role}`),
      createdAt: at,
      expiresAt: new Date(at.getTime() + DAY_MS),
    });
}

/** Publishes a revision of a week that has no files. */
export async function publishPlainRelease(
  writers: Writers,
  week: string,
  { revision = 1, ledgerSize = 1000, publishedAt = new Date('2026-08-31T02:00:00Z') } = {},
): Promise<void> {
  const release = buildNewRelease(week, revision, publishedAt);
  await writers.publishRelease({ ...release, ledgerSize });
}

/** The reader of an office asks for the evidence behind a row; whether anybody agrees is another matter. */
export function buildEvidenceRequest(
  office: string,
  subject: ActSubject,
  week: string,
  at: Date,
): Parameters<Writers['requestEvidence']>[0] {
  return {
    requestId: `request of ${office}`,
    authorityId: office,
    personId: `${office}-reader`,
    subject,
    week: ensureWeek(week),
    reason: 'To check what people were told.',
    expiresAt: new Date(at.getTime() + 14 * DAY_MS),
    at,
    inWeek: ensureWeek(week),
    leafSalt: bytesOf('salt of a request'),
  };
}

/** The approver of an office agrees to what its reader asked for. */
export function buildEvidenceAnswer(
  office: string,
  week: string,
  at: Date,
): Parameters<Writers['answerEvidenceRequest']>[0] {
  return {
    requestId: `request of ${office}`,
    authorityId: office,
    personId: `${office}-approver`,
    decision: 'approved',
    reason: 'It belongs to the matter at hand.',
    at,
    inWeek: ensureWeek(week),
    leafSalt: bytesOf('salt of an answer'),
  };
}

/** A new office `a1` has asked for the evidence behind a row of a week, published here, and agreed. The request's id. */
export async function approveEvidenceRequest(
  writers: Writers,
  subject: ActSubject,
  week: string,
  at: Date,
): Promise<string> {
  await addOffice(writers, 'a1', at);
  await publishPlainRelease(writers, week);
  const request = buildEvidenceRequest('a1', subject, week, at);
  await writers.requestEvidence(request);
  await writers.answerEvidenceRequest(buildEvidenceAnswer('a1', week, at));
  return request.requestId;
}
