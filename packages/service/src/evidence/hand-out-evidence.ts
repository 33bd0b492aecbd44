import type { EvidenceAct, StoredEvidence, Writers } from '@rangewatch/database/writers';
import { type EvidenceStore, writeBundle } from '@rangewatch/evidence';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { weekOfInstant } from '@rangewatch/schema';
import type { Keys } from '../keys.ts';
import { randomId } from '../report/random-id.ts';
import { only, readCopy } from './evidence-copy.ts';
import { sealedName } from './file-names.ts';

export interface HandOutDeps {
  readonly writers: Pick<Writers, 'findSentEvidence' | 'noteEvidenceAct'>;
  readonly store: EvidenceStore;
  readonly keys: Pick<Keys, 'evidence'>;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
}

/** Who wants a file, and why: kept, and committed to in the ledger. */
export interface HandOutRequest {
  readonly evidenceId: string;
  readonly recipient: string;
  readonly reason: string;
}

export interface HandedOut {
  readonly evidence: StoredEvidence;
  readonly leafIndex: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * The sealed original with all that is needed to open it, for an authority. On record and in the ledger before the
 * first byte is given. Null when there is no such file of a report that was sent.
 */
export async function releaseEvidence(
  request: HandOutRequest,
  deps: HandOutDeps,
): Promise<HandedOut | null> {
  const evidence = await deps.writers.findSentEvidence(request.evidenceId);
  const sealed = evidence && (await deps.store.get(sealedName(evidence.evidenceId)));
  if (!evidence || !sealed) return null;
  const act = await note('released', request, deps);
  if (!act) return null;
  const { actId, leafIndex } = act;
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
    release: { actId, leafIndex, authority: request.recipient, reason: request.reason },
  };
  return { evidence, leafIndex, content: writeBundle(head, sealed) };
}

/** The picture's copy, as its reporter left it, for whoever screens reports. Null when there is none. */
export async function viewCopy(
  request: HandOutRequest,
  deps: HandOutDeps,
): Promise<HandedOut | null> {
  const evidence = await deps.writers.findSentEvidence(request.evidenceId);
  const copy = evidence && (await readCopy(evidence, deps));
  if (!evidence || !copy) return null;
  const act = await note('viewed', request, deps);
  return act && { evidence, leafIndex: act.leafIndex, content: only(copy) };
}

async function note(
  kind: EvidenceAct['kind'],
  request: HandOutRequest,
  { writers, clock, random, timeZone }: HandOutDeps,
): Promise<{ actId: string; leafIndex: number } | null> {
  const actId = randomId('a', 15, random);
  const actedAt = clock();
  const noted = await writers.noteEvidenceAct({
    ...request,
    actId,
    kind,
    actedAt,
    week: weekOfInstant(actedAt, timeZone),
    leafSalt: random(LEAF_SALT_BYTES),
  });
  return noted && { actId, ...noted };
}
