import {
  caseView,
  type EvidenceRequestView,
  evidenceRequestView,
  type CaseView,
} from '@rangewatch/schema';
import * as z from 'zod';
import { type ApiAddress, type ApiAnswer, askApi } from './api-request.ts';
import { readOwn } from './own-things.ts';
import type { Objector } from './sender.ts';
import type { Outcome } from './outcome.ts';

/** What came of it when somebody who is signed in did something; the session may be over meanwhile. */
export type DeskOutcome<T> = Outcome<T> | { readonly kind: 'sessionOver' };

/** Which step of which case is noted: `forward` and `close` of one that is open. */
export type CaseStepName = 'forward' | 'close';

/** What people of an authority do about rows of releases. The API decides all of it. */
export interface AuthorityDesk {
  listCases(session: string, sender: Objector): Promise<DeskOutcome<readonly CaseView[]>>;
  openCase(session: string, input: object, sender: Objector): Promise<DeskOutcome<CaseNoted>>;
  stepCase(
    session: string,
    step: { readonly caseId: string; readonly name: CaseStepName; readonly input: object },
    sender: Objector,
  ): Promise<DeskOutcome<CaseNoted>>;
  listEvidenceRequests(
    session: string,
    sender: Objector,
  ): Promise<DeskOutcome<readonly EvidenceRequestView[]>>;
  requestEvidence(
    session: string,
    input: object,
    sender: Objector,
  ): Promise<DeskOutcome<RequestNoted>>;
  answerEvidenceRequest(
    session: string,
    answer: { readonly requestId: string; readonly input: object },
    sender: Objector,
  ): Promise<DeskOutcome<RequestNoted>>;
}

const caseNoted = z.object({ caseId: z.string() });
const requestNoted = z.object({ requestId: z.string() });
type CaseNoted = z.output<typeof caseNoted>;
type RequestNoted = z.output<typeof requestNoted>;

const listedCases = z.object({ cases: z.array(caseView) }).transform(({ cases }) => cases);
const listedRequests = z
  .object({ requests: z.array(evidenceRequestView) })
  .transform(({ requests }) => requests);

export function createAuthorityDesk(api: ApiAddress): AuthorityDesk {
  const ask = (path: string, access: string, sender: Objector, body?: object) =>
    askApi(api, {
      path: `/v1/authority/${path}`,
      method: body ? 'POST' : 'GET',
      sender,
      access,
      ...(body && { body }),
    });
  return {
    listCases: async (session, sender) => read(await ask('cases', session, sender), listedCases),
    openCase: async (session, input, sender) =>
      read(await ask('cases', session, sender, input), caseNoted),
    stepCase: async (session, { caseId, name, input }, sender) =>
      read(
        await ask(`cases/${encodeURIComponent(caseId)}/${name}`, session, sender, input),
        caseNoted,
      ),
    listEvidenceRequests: async (session, sender) =>
      read(await ask('evidence-requests', session, sender), listedRequests),
    requestEvidence: async (session, input, sender) =>
      read(await ask('evidence-requests', session, sender, input), requestNoted),
    answerEvidenceRequest: async (session, { requestId, input }, sender) => {
      const path = `evidence-requests/${encodeURIComponent(requestId)}/answer`;
      return read(await ask(path, session, sender, input), requestNoted);
    },
  };
}

function read<T>(answer: ApiAnswer | null, success: z.ZodType<T>): DeskOutcome<T> {
  return answer?.status === 401 ? { kind: 'sessionOver' } : readOwn(answer, success);
}
