import type { StoredEvidence, Writers } from '@rangewatch/database/writers';
import { type EvidenceStore, writeBundle } from '@rangewatch/evidence';
import type { Keys } from '../keys.ts';
import { randomId } from '../report/random-id.ts';
import { only, readCopy } from './evidence-copy.ts';
import { sealedName } from './file-names.ts';
import { notedNow, type NotingDeps } from './noted-now.ts';

export interface HandOutDeps extends NotingDeps {
  readonly writers: Pick<Writers, 'findSentEvidence' | 'noteHandOut' | 'noteEvidenceView'>;
  readonly store: EvidenceStore;
  readonly keys: Pick<Keys, 'evidence'>;
}

/** Who looks at a copy, and why: kept, and committed to in the ledger. */
export interface ViewRequest {
  readonly evidenceId: string;
  readonly recipient: string;
  readonly reason: string;
}

/** A file of a request that a second person approved. */
export interface HandOutRequest {
  readonly evidenceId: string;
  readonly requestId: string;
}

export interface HandedOut {
  readonly evidence: StoredEvidence;
  readonly leafIndex: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * The sealed original with all that is needed to open it, for the authority that asked. On record and in the ledger
 * before the first byte is given. Null when the file is not there, or no approved request reaches it.
 */
export async function handOutEvidence(
  { evidenceId, requestId }: HandOutRequest,
  deps: HandOutDeps,
): Promise<HandedOut | null> {
  const evidence = await deps.writers.findSentEvidence(evidenceId);
  const sealed = evidence && (await deps.store.get(sealedName(evidence.evidenceId)));
  if (!evidence || !sealed) return null;
  const act = actNow(deps);
  const noted = await deps.writers.noteHandOut({ ...act, requestId, evidenceId });
  if (!noted) return null;
  const { leafIndex, recipient: authority, reason } = noted;
  const head = {
    evidenceId: evidence.evidenceId,
    kind: evidence.kind,
    mediaType: evidence.mediaType,
    byteCount: evidence.byteCount,
    sha256: Buffer.from(evidence.sha256).toString('hex'),
    receivedAt: evidence.receivedAt.toISOString(),
    caution: evidence.caution,
    keyId: evidence.keyId,
    sealedKey: Buffer.from(evidence.sealedKey).toString('base64url'),
    release: { actId: act.actId, leafIndex, authority, reason },
  };
  return { evidence, leafIndex, content: writeBundle(head, sealed) };
}

/** The picture's copy, as its reporter left it, for whoever screens reports. Null when there is none. */
export async function viewCopy(request: ViewRequest, deps: HandOutDeps): Promise<HandedOut | null> {
  const evidence = await deps.writers.findSentEvidence(request.evidenceId);
  const copy = evidence && (await readCopy(evidence, deps));
  if (!evidence || !copy) return null;
  const { actId, at: actedAt, inWeek: week, leafSalt } = actNow(deps);
  const view = { ...request, actId, actedAt, week, leafSalt };
  const noted = await deps.writers.noteEvidenceView(view);
  return noted && { evidence, leafIndex: noted.leafIndex, content: only(copy) };
}

function actNow(deps: NotingDeps) {
  return { actId: randomId('a', 15, deps.random), ...notedNow(deps) };
}
