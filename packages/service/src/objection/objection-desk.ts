import type { Sender } from '../report/desk-deps.ts';
import type { Rejected } from '../report/submit-outcome.ts';
import type { ObjectionDeskDeps } from './objection-desk-deps.ts';
import { type FoundObjection, objectionStatus } from './objection-status.ts';
import { type HeldObjection, submitObjection } from './submit-objection.ts';

/** Where the holder of a number disputes what is shown about it, and comes back for the answer. */
export interface ObjectionDesk {
  submitObjection(input: unknown, sender: Sender): Promise<HeldObjection | Rejected>;
  objectionStatus(receiptCodeText: string): Promise<FoundObjection | Rejected>;
}

export function createObjectionDesk(deps: ObjectionDeskDeps): ObjectionDesk {
  return {
    submitObjection: (input, sender) => submitObjection(input, sender, deps),
    objectionStatus: (receiptCodeText) => objectionStatus(receiptCodeText, deps),
  };
}
