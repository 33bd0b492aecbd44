import {
  type CaseView,
  type EvidenceRequestView,
  problem,
  type ProblemCode,
} from '@rangewatch/schema';
import type { AuthorityDesk, DeskOutcome } from '../report-gateway/authority-desk.ts';

/** What the desk of authorities says next, and what it was sent. */
export interface FakeDesk extends AuthorityDesk {
  cases: readonly CaseView[];
  evidenceRequests: readonly EvidenceRequestView[];
  /** Bodies in the order they came, with what they were for. */
  readonly sentToDesk: { readonly to: string; readonly input: Record<string, unknown> }[];
  /** Why the next thing that is sent is refused; null: it is taken. */
  deskRefusal: { readonly code: ProblemCode; readonly path?: string } | null;
}

/** `isIn`: whether somebody is signed in with what is sent. */
export function createFakeDesk(isIn: (session: string) => boolean): FakeDesk {
  const answer = <T>(session: string, value: T): DeskOutcome<T> =>
    isIn(session) ? { kind: 'accepted', value } : { kind: 'sessionOver' };
  const take = <T>(session: string, to: string, input: object, value: T): DeskOutcome<T> => {
    desk.sentToDesk.push({ to, input: { ...input } });
    const { deskRefusal: refusal } = desk;
    if (refusal) return { kind: 'refused', problems: [problem(refusal.code, refusal.path)] };
    return answer(session, value);
  };
  const desk: FakeDesk = {
    cases: [],
    evidenceRequests: [],
    sentToDesk: [],
    deskRefusal: null,
    listCases: async (session) => answer(session, desk.cases),
    openCase: async (session, input) => take(session, 'open', input, { caseId: 'c1' }),
    stepCase: async (session, { caseId, name, input }) =>
      take(session, `${name} ${caseId}`, input, { caseId }),
    listEvidenceRequests: async (session) => answer(session, desk.evidenceRequests),
    requestEvidence: async (session, input) => take(session, 'ask', input, { requestId: 'q1' }),
    answerEvidenceRequest: async (session, { requestId, input }) =>
      take(session, `answer ${requestId}`, input, { requestId }),
  };
  return desk;
}
