import type { Writers } from '@rangewatch/database/writers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { bytesOf } from './builders.ts';

/** Somebody objects to what is shown of a number or range; null: it is not decided yet. */
export async function objectTo(
  writers: Writers,
  range: string,
  at: Date,
  decision: 'accepted' | 'rejected' | null = 'accepted',
): Promise<void> {
  await writers.submitObjection({
    objectionId: range,
    range: ensureNumberRange(range),
    relation: 'holder',
    sealedStatement: null,
    receiptHash: bytesOf(`receipt ${range}`),
    idempotencyHash: bytesOf(`key ${range}`),
    contentHash: bytesOf(`content ${range}`),
    receivedAt: at,
  });
  if (!decision) return;
  const decided = { decision, reason: 'As the register says.', name: null, decidedAt: at };
  await writers.decideObjection({ objectionId: range, ...decided });
}
