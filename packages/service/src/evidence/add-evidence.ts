import type { AddEvidenceOutcome, EvidenceOwner, NewEvidence } from '@rangewatch/database/writers';
import {
  copyPicture,
  type EvidencePublicKey,
  findPdfCaution,
  PictureUnreadable,
  sealContentKey,
  sealContext,
  sealStream,
} from '@rangewatch/evidence';
import {
  type EvidenceSubject,
  isEvidenceSubject,
  LARGEST_EVIDENCE,
  LARGEST_EVIDENCE_TOTAL,
  megabytesOf,
  MOST_EVIDENCE_FILES,
  type OwnEvidence,
  type Problem,
  problem,
} from '@rangewatch/schema';
import { randomId } from '../report/random-id.ts';
import { storeCopy } from './evidence-copy.ts';
import type { EvidenceDeskDeps } from './evidence-desk-deps.ts';
import { sealedName, storedNames } from './file-names.ts';
import { ownEvidenceOf } from './own-evidence.ts';
import { type Arriving, readUpload, tooLarge, UploadTooLarge } from './read-upload.ts';

const CONTENT_KEY_BYTES = 32;

/** A file as it arrives. */
export interface Upload {
  /** What it shows, as its sender says. */
  readonly subject: string;
  /** How many bytes its sender announced; null: not said. */
  readonly declaredBytes: number | null;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Sealed while it arrives, so that nothing of it is ever stored in the clear; on record last. */
export async function addEvidence(
  owner: EvidenceOwner,
  { subject, declaredBytes, content }: Upload,
  deps: EvidenceDeskDeps,
): Promise<OwnEvidence | Problem> {
  const { publicKey, random } = deps;
  if (publicKey === null) return problem('evidence_off');
  if (!isEvidenceSubject(subject)) return problem('required', 'subject');
  const file = await readUpload(content, declaredBytes);
  if ('code' in file) return file;
  const evidenceId = randomId('e', 15, random);
  try {
    const stored = await storeFile(evidenceId, file, publicKey, deps);
    return await record({ owner, subject, stored }, deps);
  } catch (error) {
    await forget({ evidenceId, copyName: null }, deps);
    if (error instanceof UploadTooLarge) return tooLarge(LARGEST_EVIDENCE[file.kind]);
    if (error instanceof PictureUnreadable) return problem('evidence_unreadable', 'file');
    throw error;
  }
}

type Stored = Omit<NewEvidence, 'owner' | 'subject' | 'receivedAt' | 'mostFiles' | 'mostBytes'>;

async function storeFile(
  evidenceId: string,
  file: Arriving,
  publicKey: EvidencePublicKey,
  deps: EvidenceDeskDeps,
): Promise<Stored> {
  const { kind, mediaType } = file;
  const contentKey = deps.random(CONTENT_KEY_BYTES);
  const kept: Uint8Array[] = [];
  const content = kind === 'recording' ? file.content : noting(file.content, kept);
  await deps.store.put(sealedName(evidenceId), sealStream(content, contentKey));
  const copyName =
    kind === 'picture'
      ? await storeCopy(evidenceId, await copyPicture(Buffer.concat(kept)), deps)
      : null;
  const caution = kind === 'document' ? await findPdfCaution(Buffer.concat(kept)) : null;
  const context = sealContext({ evidenceId, mediaType });
  const sealedKey = await sealContentKey(publicKey, contentKey, context);
  const { keyId } = publicKey;
  const known = { evidenceId, kind, mediaType, caution };
  return { ...known, ...file.arrived(), sealedKey, keyId, copyName };
}

interface Recorded {
  readonly owner: EvidenceOwner;
  readonly subject: EvidenceSubject;
  readonly stored: Stored;
}

async function record(
  { owner, subject, stored }: Recorded,
  deps: EvidenceDeskDeps,
): Promise<OwnEvidence | Problem> {
  const evidence = { ...stored, owner, subject, receivedAt: deps.clock() };
  const outcome = await deps.writers.addEvidence({
    ...evidence,
    mostFiles: MOST_EVIDENCE_FILES,
    mostBytes: LARGEST_EVIDENCE_TOTAL,
  });
  if (outcome.status === 'added') return ownEvidenceOf({ ...evidence, isCovered: false });
  await forget(stored, deps);
  return outcome.status === 'known' ? ownEvidenceOf(outcome.evidence) : refusal(outcome, owner);
}

function refusal(
  { status }: Exclude<AddEvidenceOutcome, { status: 'added' | 'known' }>,
  { kind }: EvidenceOwner,
): Problem {
  if (status === 'too_many')
    return problem('evidence_too_many', 'file', { maximum: MOST_EVIDENCE_FILES });
  if (status === 'too_large')
    return problem('evidence_total_too_large', 'file', {
      limit: megabytesOf(LARGEST_EVIDENCE_TOTAL),
    });
  return problem(kind === 'draft' ? 'draft_unknown' : 'report_unknown');
}

/** What was stored of a file that is not taken. Where that fails too, it is cleared away later. */
async function forget(
  file: Pick<Stored, 'evidenceId' | 'copyName'>,
  { store }: EvidenceDeskDeps,
): Promise<void> {
  for (const name of storedNames(file)) await store.remove(name).catch(() => {});
}

/** Passes a file on and keeps it, within the limit of its kind: to be drawn anew, or looked at for what acts in it. */
async function* noting(
  content: AsyncIterable<Uint8Array>,
  into: Uint8Array[],
): AsyncGenerator<Uint8Array> {
  for await (const part of content) {
    into.push(part);
    yield part;
  }
}
