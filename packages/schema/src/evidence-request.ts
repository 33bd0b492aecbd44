import * as z from 'zod';
import type { AuthorityRole } from './authority.ts';
import { officialWords } from './official-words.ts';
import type { ProblemCode } from './problem.ts';
import { idempotencyKey, instant } from './report-input.ts';
import { rowInput, rowView } from './subject-row.ts';

/** `waiting`: for a second person. `expired`: nobody answered in time. */
export const EVIDENCE_REQUEST_STATES = [
  'waiting',
  'approved',
  'refused',
  'expired',
  'handed_over',
] as const;
export type EvidenceRequestState = (typeof EVIDENCE_REQUEST_STATES)[number];

export const REQUEST_DAYS = 14;
/** Characters of a reason: enough to name a matter, in Chinese too. */
export const SHORTEST_REASON = 5;
export const LONGEST_REASON = 500;

const reason = officialWords(SHORTEST_REASON, LONGEST_REASON);

export const evidenceRequestInput = z.strictObject({ idempotencyKey, ...rowInput, reason });
export const evidenceDecisionInput = z.strictObject({
  decision: z.enum(['approved', 'refused']),
  reason,
});

/** What an answer to a request is judged by. */
export interface AnsweredRequest {
  /** As it is on record, which knows nothing of time. */
  readonly state: Exclude<EvidenceRequestState, 'expired'>;
  readonly expiresAt: Date;
  readonly requestedBy: string;
  /** The requester still belongs to the authority. */
  readonly isRequesterActive: boolean;
}

/** Whoever answers; null: they belong to the authority no longer. */
export interface Answerer {
  readonly personId: string;
  readonly role: AuthorityRole;
}

export function evidenceRequestState(
  { state, expiresAt }: Pick<AnsweredRequest, 'state' | 'expiresAt'>,
  now: Date,
): EvidenceRequestState {
  return state === 'waiting' && expiresAt <= now ? 'expired' : state;
}

/** Why this person cannot answer the request now; null: they can. */
export function answerFault(
  request: AnsweredRequest,
  answerer: Answerer | null,
  now: Date,
): ProblemCode | null {
  if (answerer?.role !== 'approver') return 'approver_needed';
  if (answerer.personId === request.requestedBy) return 'own_request';
  const state = evidenceRequestState(request, now);
  if (state === 'expired') return 'request_expired';
  if (state !== 'waiting') return 'request_answered';
  return request.isRequesterActive ? null : 'requester_ended';
}

/** A request as its authority sees it. */
export const evidenceRequestView = rowView.extend({
  requestId: z.string(),
  state: z.enum(EVIDENCE_REQUEST_STATES),
  reason: z.string(),
  requestedBy: z.string(),
  requestedAt: instant,
  expiresAt: instant,
  /** Whether whoever looks may answer it now. */
  isAnswerable: z.boolean(),
  answer: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  /** Once a second person agreed: files that may be handed over. Null: not agreed yet, or done. */
  fileCount: z.int().nullable(),
  handedOver: z
    .object({
      at: instant,
      files: z.array(z.object({ evidenceId: z.string(), sha256: z.string() })),
    })
    .nullable(),
});
export type EvidenceRequestView = z.output<typeof evidenceRequestView>;
