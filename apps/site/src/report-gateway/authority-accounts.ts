import { AUTHORITY_ROLES, CATEGORIES, PROVINCES } from '@rangewatch/schema';
import * as z from 'zod';
import { type ApiAddress, type ApiAnswer, type ApiQuestion, askApi } from './api-request.ts';
import { signOnOffer } from './sign-on-offer.ts';
import type { Objector } from './sender.ts';

/** What came of it when somebody of an authority asked to come in. */
type AccountOutcome<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'invitationUnknown' | 'passkeyRefused' | 'sessionOver' | 'tooMany' }
  | { readonly kind: 'unavailable' };

/** What the browser is to do, for its script to read; nothing here looks into it. */
const options = z.record(z.string(), z.unknown());
const signOns = z.array(signOnOffer).readonly();
const offered = z.object({ authorityName: z.string(), label: z.string(), options, signOns });
const asked = z.object({ options, signOns });
export const signedIn = z.object({
  session: z.string(),
  expiresAt: z.iso.datetime().pipe(z.coerce.date()),
});
const person = z.object({
  label: z.string(),
  role: z.enum(AUTHORITY_ROLES),
  authorityName: z.string(),
  provinces: z.array(z.enum(PROVINCES)).nullable(),
  categories: z.array(z.enum(CATEGORIES)).nullable(),
});

export type PasskeyOptions = z.output<typeof options>;
export type JoinOffer = z.output<typeof offered>;
export type SignInOffer = z.output<typeof asked>;
export type SignedIn = z.output<typeof signedIn>;
export type AuthorityPerson = z.output<typeof person>;

/** How people of authorities come in, who they are, and how they leave. The API decides all of it. */
export interface AuthorityAccounts {
  offerJoin(code: string, sender: Objector): Promise<AccountOutcome<JoinOffer>>;
  join(code: string, credential: unknown, sender: Objector): Promise<AccountOutcome<SignedIn>>;
  offerSignIn(sender: Objector): Promise<AccountOutcome<SignInOffer>>;
  signIn(credential: unknown, sender: Objector): Promise<AccountOutcome<SignedIn>>;
  readSession(session: string, sender: Objector): Promise<AccountOutcome<AuthorityPerson>>;
  /** When it does not get through, the session ends by itself. */
  signOut(session: string, sender: Objector): Promise<void>;
}

export function createAuthorityAccounts(api: ApiAddress): AuthorityAccounts {
  const post = (path: string, sender: Objector, body: object) =>
    askApi(api, { path: `/v1/authority/${path}`, method: 'POST', sender, body });
  const ofSession = (access: string, method: ApiQuestion['method'], sender: Objector) =>
    askApi(api, { path: '/v1/authority/session', method, sender, access });
  return {
    offerJoin: async (code, sender) => read(await post('join/options', sender, { code }), offered),
    join: async (code, credential, sender) =>
      read(await post('join', sender, { code, credential }), signedIn),
    offerSignIn: async (sender) => read(await post('sign-in/options', sender, {}), asked),
    signIn: async (credential, sender) =>
      read(await post('sign-in', sender, { credential }), signedIn),
    readSession: async (session, sender) => read(await ofSession(session, 'GET', sender), person),
    signOut: async (session, sender) => void (await ofSession(session, 'DELETE', sender)),
  };
}

const REFUSALS = {
  400: 'passkeyRefused',
  401: 'sessionOver',
  403: 'passkeyRefused',
  404: 'invitationUnknown',
  413: 'passkeyRefused',
  429: 'tooMany',
} as const;

function read<T>(answer: ApiAnswer | null, success: z.ZodType<T>): AccountOutcome<T> {
  if (!answer) return { kind: 'unavailable' };
  const refusal = Object.entries(REFUSALS).find(([status]) => Number(status) === answer.status);
  if (refusal) return { kind: refusal[1] };
  const value = success.safeParse(answer.json);
  return value.success ? { kind: 'accepted', value: value.data } : { kind: 'unavailable' };
}
