import type { NewObjection } from '@rangewatch/database/writers';
import type { NumberRange } from '@rangewatch/numbering';
import { type ObjectionDraft, parseObjectionDraft, type ReceiptCode } from '@rangewatch/schema';
import type { Sender } from '../report/desk-deps.ts';
import { type IdempotencyHashes, idempotencyHashes } from '../report/idempotency.ts';
import { randomId } from '../report/random-id.ts';
import { receiptHash } from '../report/receipt.ts';
import { deriveReporterSecret } from '../report/reporter-secret.ts';
import { SEAL_IV_BYTES } from '../report/sealed-box.ts';
import { keyReused, type Rejected } from '../report/submit-outcome.ts';
import type { ObjectionDeskDeps } from './objection-desk-deps.ts';
import { objectionReceiptCodeOf } from './objection-receipt.ts';
import { sealStatement } from './sealed-statement.ts';

const OBJECTION_ID_LENGTH = 16;

export interface HeldObjection {
  readonly status: 'held';
  readonly receiptCode: ReceiptCode;
  /** When it was first received. */
  readonly receivedAt: Date;
  /** The number or range as it was read. */
  readonly range: NumberRange;
  /** The same objection had been received before; this is its receipt. */
  readonly repeated: boolean;
}

/** Keeps an objection for a person to decide. Nothing about the number changes by it. */
export async function submitObjection(
  input: unknown,
  sender: Sender,
  deps: ObjectionDeskDeps,
): Promise<HeldObjection | Rejected> {
  const parsed = parseObjectionDraft(input, deps);
  if (!parsed.ok) return { status: 'rejected', problems: parsed.problems };
  const draft = parsed.value;
  const { idempotency, receipt } = deps.keys;
  const secret = sender.reporterSecret ?? deriveReporterSecret(idempotency, draft.idempotencyKey);
  const hashes = idempotencyHashes(idempotency, secret, 'objection', draft);
  const receiptCode = objectionReceiptCodeOf(receipt, hashes.idempotencyHash);
  const objection = buildNewObjection(draft, hashes, receiptCode, deps);
  const outcome = await deps.writers.submitObjection(objection);
  if (outcome.status === 'key_reused') return keyReused();
  const { status, receivedAt } = outcome;
  const repeated = status === 'repeated';
  return { status: 'held', receiptCode, receivedAt, range: draft.range, repeated };
}

function buildNewObjection(
  { range, relation, statement }: ObjectionDraft,
  hashes: IdempotencyHashes,
  receiptCode: ReceiptCode,
  { keys, clock, random }: ObjectionDeskDeps,
): NewObjection {
  const objectionId = randomId('o', OBJECTION_ID_LENGTH, random);
  return {
    objectionId,
    range,
    relation,
    sealedStatement:
      statement === null
        ? null
        : sealStatement(keys.seal, objectionId, statement, random(SEAL_IV_BYTES)),
    ...hashes,
    receiptHash: receiptHash(receiptCode),
    receivedAt: clock(),
  };
}
