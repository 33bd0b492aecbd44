import * as z from 'zod';
import { type ApiAddress, type ApiAnswer, askApi } from './api-request.ts';
import { signedIn, type SignedIn } from './authority-accounts.ts';
import type { Objector } from './sender.ts';

/** Why somebody does not come in by their own sign-on. */
export const SIGN_ON_REFUSALS = [
  'sign_on_refused',
  'sign_on_unknown',
  'invitation_unknown',
  'identity_unknown',
  'identity_known',
  'issuer_unavailable',
] as const;
export type SignOnRefusal = (typeof SIGN_ON_REFUSALS)[number];

type SignOnOutcome<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'refused'; readonly because: SignOnRefusal }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'unavailable' };

/** The API asks the issuer up to three times, for five seconds each. */
const TIMEOUT_MS = 20_000;

const address = z.url({ protocol: /^https?$/ });
const begun = z.object({
  location: address,
  attempt: z.string(),
  expiresAt: z.iso.datetime().pipe(z.coerce.date()),
});
const left = z.object({ location: address.nullable() });
const refusal = z.object({ code: z.enum(SIGN_ON_REFUSALS) });

/** Which sign-on, and the code of the invitation to join with; null: to sign in. */
export interface SignOnQuestion {
  readonly issuerId: string;
  readonly code: string | null;
}

/** How people of authorities come in by a sign-on of their own. The API decides, and speaks to it. */
export interface SignOns {
  beginSignOn(
    question: SignOnQuestion,
    sender: Objector,
  ): Promise<SignOnOutcome<z.output<typeof begun>>>;
  /** `answer`: the query with which the browser came back. */
  completeSignOn(
    question: SignOnQuestion & { readonly attempt: string; readonly answer: string },
    sender: Objector,
  ): Promise<SignOnOutcome<SignedIn>>;
  /** Where to sign out there too; null: there is no such place. */
  leaveSignOn(issuerId: string, sender: Objector): Promise<SignOnOutcome<z.output<typeof left>>>;
}

export function createSignOns(options: ApiAddress): SignOns {
  const api = { ...options, timeoutMs: TIMEOUT_MS };
  const post = (path: string, sender: Objector, body: object) =>
    askApi(api, { path: `/v1/authority/${path}`, method: 'POST', sender, body });
  return {
    beginSignOn: async (question, sender) =>
      read(await post('sign-on/begin', sender, question), begun),
    completeSignOn: async (question, sender) =>
      read(await post('sign-on', sender, question), signedIn),
    leaveSignOn: async (issuerId, sender) =>
      read(await post('sign-on/leave', sender, { issuerId }), left),
  };
}

function read<T>(answer: ApiAnswer | null, success: z.ZodType<T>): SignOnOutcome<T> {
  const refused = refusal.safeParse(answer?.json);
  if (refused.success) return { kind: 'refused', because: refused.data.code };
  if (answer?.status === 429) return { kind: 'tooMany' };
  // What cannot be read was not begun here: an answer too long, or a name that is none.
  if (answer?.status === 400) return { kind: 'refused', because: 'sign_on_refused' };
  const value = success.safeParse(answer?.json);
  return value.success ? { kind: 'accepted', value: value.data } : { kind: 'unavailable' };
}
