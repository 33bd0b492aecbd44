import { receiptCodeFromBytes, RECEIPT_CODE_BYTES, readableCode } from './receipt-code.ts';

/**
 * The code a person returns to an unfinished report with: 12 characters (60 bits) of the same 32 letters and digits
 * as a receipt code, for a draft that lives a week.
 */
export type ResumeCode = string & { readonly __resumeCode: never };

export const RESUME_CODE_LENGTH = 12;
/** How long a draft lives after it was last saved, in days. */
export const DRAFT_DAYS = 7;

/** From random bytes, as many as a receipt code takes. */
export function resumeCodeFromBytes(bytes: Uint8Array): ResumeCode {
  return receiptCodeFromBytes(bytes).slice(-RESUME_CODE_LENGTH) as ResumeCode;
}

export const RESUME_CODE_BYTES = RECEIPT_CODE_BYTES;

/** Reads a code as people type it, like a receipt code. Null when it is none. */
export function parseResumeCode(text: string): ResumeCode | null {
  return readableCode(text, RESUME_CODE_LENGTH) as ResumeCode | null;
}

/** In three groups of four, as printed: `7K3Q Z9M2 HDT4`. */
export function displayResumeCode(code: ResumeCode): string {
  return code.replace(/^(.{4})(.{4})(.{4})$/, '$1 $2 $3');
}
