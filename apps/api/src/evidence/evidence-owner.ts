import type { Problem } from '@rangewatch/schema';
import type { OwnerCode } from '@rangewatch/service';
import type { Request, Response } from 'express';
import type { ApiServices } from '../api-services.ts';
import { answerProblems, answerWrongCode } from '../http/code-guard.ts';
import { DRAFT_HEADER, RECEIPT_HEADER } from '../http/owner-headers.ts';

/** The draft's or the receipt's code, from its header; null without one. */
export function ownerIn(req: Request): OwnerCode | null {
  const draft = req.get(DRAFT_HEADER);
  if (draft !== undefined) return { kind: 'draft', code: draft };
  const receipt = req.get(RECEIPT_HEADER);
  return receipt === undefined ? null : { kind: 'receipt', code: receipt };
}

/** Refusals that may come of trying codes. */
const WRONG_CODE: readonly Problem['code'][] = [
  'malformed_resume_code',
  'malformed_receipt_code',
  'draft_unknown',
  'report_unknown',
];

/** Says what is wrong, and slows down whoever tries many codes. */
export async function answerRefusal(
  res: Response,
  refused: Problem,
  services: ApiServices,
): Promise<void> {
  if (WRONG_CODE.includes(refused.code)) return await answerWrongCode(res, refused, services);
  answerProblems(res, [refused]);
}
