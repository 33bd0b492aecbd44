import type { Writers } from '@rangewatch/database/writers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { bytesOf } from '@rangewatch/testkit';

const AT = new Date('2026-08-20T04:00:00Z');

/** A picture to the report that `reportBy` gives for this index. */
export async function attachEvidence(writers: Writers, index: number): Promise<void> {
  await writers.addEvidence({
    evidenceId: `evidence-${index}`,
    owner: { kind: 'receipt', ownerHash: bytesOf(`receipt report-${index}`) },
    kind: 'picture',
    subject: 'calls',
    mediaType: 'image/png',
    byteCount: 1000,
    sha256: bytesOf(`content ${index}`),
    sealedKey: bytesOf('sealed key'),
    keyId: 'k1',
    caution: null,
    copyName: null,
    receivedAt: AT,
    mostFiles: 3,
    mostBytes: 5000,
  });
}

/** Somebody objects to what is shown of this range, and it is accepted. */
export async function acceptObjection(writers: Writers, range: string): Promise<void> {
  await writers.submitObjection({
    objectionId: range,
    range: ensureNumberRange(range),
    relation: 'holder',
    sealedStatement: null,
    receiptHash: bytesOf(`receipt ${range}`),
    idempotencyHash: bytesOf(`key ${range}`),
    contentHash: bytesOf(`content ${range}`),
    receivedAt: AT,
  });
  const decided = { decision: 'accepted', reason: 'As the register says.', name: null } as const;
  await writers.decideObjection({ objectionId: range, ...decided, decidedAt: AT });
}
