import { type ObjectionStatus, parseReceiptCode, problem } from '@rangewatch/schema';
import { receiptHash } from '../report/receipt.ts';
import type { Rejected } from '../report/submit-outcome.ts';
import type { ObjectionDeskDeps } from './objection-desk-deps.ts';

export interface FoundObjection {
  readonly status: 'found';
  readonly objection: ObjectionStatus;
}

/** Where an objection stands, for whoever holds its receipt code. */
export async function objectionStatus(
  receiptCodeText: string,
  { writers }: ObjectionDeskDeps,
): Promise<FoundObjection | Rejected> {
  const code = parseReceiptCode(receiptCodeText);
  if (code === null) return rejected('malformed_receipt_code');
  const objection = await writers.findObjectionStatus(receiptHash(code));
  return objection ? { status: 'found', objection } : rejected('objection_unknown');
}

function rejected(code: 'malformed_receipt_code' | 'objection_unknown'): Rejected {
  return { status: 'rejected', problems: [problem(code, 'receiptCode')] };
}
