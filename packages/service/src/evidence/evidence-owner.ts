import type { EvidenceOwner, Writers } from '@rangewatch/database/writers';
import { parseReceiptCode, parseResumeCode, type Problem, problem } from '@rangewatch/schema';
import { draftHash } from '../draft/draft-hash.ts';
import type { Keys } from '../keys.ts';
import { receiptHash } from '../report/receipt.ts';

/** The code of the report that a file belongs to, as it was typed or sent. */
export interface OwnerCode {
  readonly kind: EvidenceOwner['kind'];
  readonly code: string;
}

/** Whether there is such a report is seen where it is used; an unfinished one is looked for, so that codes cannot be guessed. */
export async function ownerOf(
  { kind, code }: OwnerCode,
  deps: {
    readonly writers: Pick<Writers, 'findDraft'>;
    readonly keys: Pick<Keys, 'draft'>;
    readonly clock: () => Date;
  },
): Promise<EvidenceOwner | Problem> {
  if (kind === 'receipt') {
    const receiptCode = parseReceiptCode(code);
    if (receiptCode === null) return problem('malformed_receipt_code', 'receiptCode');
    return { kind, ownerHash: receiptHash(receiptCode) };
  }
  const resumeCode = parseResumeCode(code);
  if (resumeCode === null) return problem('malformed_resume_code', 'resumeCode');
  const ownerHash = draftHash(deps.keys.draft, resumeCode);
  const draft = await deps.writers.findDraft(ownerHash, deps.clock());
  return draft ? { kind, ownerHash } : problem('draft_unknown', 'resumeCode');
}
