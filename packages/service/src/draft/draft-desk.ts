import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Writers } from '@rangewatch/database/writers';
import {
  DAY_MS,
  DRAFT_DAYS,
  parseResumeCode,
  type Problem,
  problem,
  RESUME_CODE_BYTES,
  type ResumeCode,
  resumeCodeFromBytes,
} from '@rangewatch/schema';
import type { Keys } from '../keys.ts';
import { openBytes, SEAL_IV_BYTES, sealBytes } from '../report/sealed-box.ts';
import { draftHash, draftSealKey } from './draft-hash.ts';

/** Characters of JSON: a call log of 5,000 rows takes some 400 thousand. */
export const LARGEST_DRAFT = 2_000_000;
const OWNER = 'draft';

export interface SavedDraft {
  readonly resumeCode: ResumeCode;
  readonly expiresAt: Date;
}

export interface OpenedDraft extends SavedDraft {
  readonly content: string;
}

export interface DraftDesk {
  /** Keeps an unfinished report under its code, or under a new one. Answers after the durable commit. */
  save(content: string, code: ResumeCode | null): Promise<SavedDraft>;
  /** What was kept, or why there is nothing. */
  open(codeText: string): Promise<OpenedDraft | Problem>;
  /** The report was sent, or its writer gave it up. */
  drop(code: ResumeCode): Promise<void>;
}

export interface DraftDeskDeps {
  readonly writers: Pick<Writers, 'saveDraft' | 'findDraft' | 'dropDraft'>;
  readonly keys: Pick<Keys, 'draft'>;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}

export function createDraftDesk(deps: DraftDeskDeps): DraftDesk {
  const { writers, keys, clock, random } = deps;
  return {
    async save(content, code) {
      const resumeCode = code ?? resumeCodeFromBytes(random(RESUME_CODE_BYTES));
      const savedAt = clock();
      const expiresAt = new Date(savedAt.getTime() + DRAFT_DAYS * DAY_MS);
      const key = draftSealKey(keys.draft, resumeCode);
      const sealed = sealBytes(key, OWNER, deflateRawSync(content), random(SEAL_IV_BYTES));
      const ownerHash = draftHash(keys.draft, resumeCode);
      await writers.saveDraft({ ownerHash, sealed, savedAt, expiresAt });
      return { resumeCode, expiresAt };
    },
    async open(codeText) {
      const resumeCode = parseResumeCode(codeText);
      if (resumeCode === null) return problem('malformed_resume_code', 'resumeCode');
      const draft = await writers.findDraft(draftHash(keys.draft, resumeCode), clock());
      if (!draft) return problem('draft_unknown', 'resumeCode');
      const packed = openBytes(draftSealKey(keys.draft, resumeCode), OWNER, draft.sealed);
      const content = inflateRawSync(packed, { maxOutputLength: 4 * LARGEST_DRAFT });
      return { resumeCode, expiresAt: draft.expiresAt, content: content.toString('utf8') };
    },
    drop: (code) => writers.dropDraft(draftHash(keys.draft, code)),
  };
}
