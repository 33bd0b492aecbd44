import {
  isProblemCode,
  ownReport,
  parseReceiptCode,
  parseResumeCode,
  type ReceiptCode,
  type ResumeCode,
} from '@rangewatch/schema';
import * as z from 'zod';
import { type ApiAddress, type ApiAnswer, askApi } from './api-request.ts';
import type { Outcome } from './outcome.ts';
import type { OwnReport, ReportInput } from '@rangewatch/schema';
import type { Objector, ReportSender } from './sender.ts';

export interface SavedDraft {
  readonly resumeCode: ResumeCode;
  readonly expiresAt: Date;
}

/** What belongs to one person, found by a code that only they hold. */
export interface OwnThings {
  /** Keeps an unfinished report, durably, under its code or a new one. */
  saveDraft(
    content: string,
    code: ResumeCode | null,
    sender: Objector,
  ): Promise<Outcome<SavedDraft>>;
  openDraft(
    code: ResumeCode,
    sender: Objector,
  ): Promise<Outcome<SavedDraft & { readonly content: string }>>;
  /** Forgets it; when that does not get through, it ends by itself. */
  dropDraft(code: ResumeCode, sender: Objector): Promise<void>;
  submitReport(
    input: ReportInput,
    sender: ReportSender,
  ): Promise<Outcome<{ receiptCode: ReceiptCode }>>;
  readOwnReport(code: ReceiptCode, sender: Objector): Promise<Outcome<OwnReport>>;
  /** What it said is gone and counts nowhere. */
  eraseReport(code: ReceiptCode, sender: Objector): Promise<Outcome<{ isErased: true }>>;
}

const savedDraft = z
  .object({ resumeCode: z.string().transform(parseResumeCode), expiresAt: z.iso.datetime() })
  .transform(({ resumeCode, expiresAt }, context) => {
    if (resumeCode) return { resumeCode, expiresAt: new Date(expiresAt) };
    context.addIssue({ code: 'custom', message: 'not a resume code' });
    return z.NEVER;
  });
const openedDraft = z.object({ content: z.string(), expiresAt: z.iso.datetime() });
const accepted = z
  .object({ receiptCode: z.string().transform(parseReceiptCode) })
  .transform(({ receiptCode }, context) => {
    if (receiptCode) return { receiptCode };
    context.addIssue({ code: 'custom', message: 'not a receipt code' });
    return z.NEVER;
  });
const refusal = z.object({
  problems: z.array(
    z.object({
      path: z.string(),
      code: z.string().refine(isProblemCode),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
const limited = z.object({ code: z.literal('too_many_requests') });

export const draftHeader = (code: ResumeCode | null): Record<string, string> =>
  code === null ? {} : { 'rangewatch-draft': code };
export const receiptHeader = (code: ReceiptCode): Record<string, string> => ({
  'rangewatch-receipt': code,
});

/** What belongs to one person: an unfinished report under its code, a sent one under its receipt. */
export function createOwnThings(api: ApiAddress): OwnThings {
  return {
    async saveDraft(content, code, sender) {
      const question = { path: '/v1/draft', method: 'PUT', sender } as const;
      const headers = draftHeader(code);
      return readOwn(await askApi(api, { ...question, headers, body: { content } }), savedDraft);
    },
    async openDraft(code, sender) {
      const headers = draftHeader(code);
      const answer = await askApi(api, { path: '/v1/draft', method: 'GET', sender, headers });
      return readOwn(
        answer,
        openedDraft.transform(({ content, expiresAt }) => ({
          content,
          resumeCode: code,
          expiresAt: new Date(expiresAt),
        })),
      );
    },
    async dropDraft(code, sender) {
      await askApi(api, {
        path: '/v1/draft',
        method: 'DELETE',
        sender,
        headers: draftHeader(code),
      });
    },
    async submitReport(input, sender) {
      const headers = draftHeader(sender.resumeCode ?? null);
      const question = { path: '/v1/reports', method: 'POST', sender, headers } as const;
      return readOwn(await askApi(api, { ...question, body: input }), accepted);
    },
    async readOwnReport(code, sender) {
      const headers = receiptHeader(code);
      return readOwn(
        await askApi(api, { path: '/v1/report', method: 'GET', sender, headers }),
        ownReport,
      );
    },
    async eraseReport(code, sender) {
      const headers = receiptHeader(code);
      const answer = await askApi(api, { path: '/v1/report', method: 'DELETE', sender, headers });
      return readOwn(
        answer,
        z.object({ reportId: z.string() }).transform(() => ({ isErased: true as const })),
      );
    },
  };
}

/** What an answer about one's own things holds: the thing, a refusal, or nothing usable. */
export function readOwn<T>(answer: ApiAnswer | null, success: z.ZodType<T>): Outcome<T> {
  if (answer === null) return { kind: 'unavailable' };
  const { status, json } = answer;
  if (status >= 200 && status < 300) {
    const value = success.safeParse(json);
    return value.success ? { kind: 'accepted', value: value.data } : { kind: 'unavailable' };
  }
  const refused = refusal.safeParse(json);
  if (refused.success) return { kind: 'refused', problems: refused.data.problems };
  if (limited.safeParse(json).success)
    return { kind: 'refused', problems: [{ path: '', code: 'too_many_requests', params: {} }] };
  return { kind: 'unavailable' };
}
