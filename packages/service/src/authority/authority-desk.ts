import type { ActiveSession } from '@rangewatch/database/writers';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { AuthorityDeskDeps, SignedIn } from './authority-desk-deps.ts';
import { makeChallenge } from './challenge.ts';
import { join, type JoinOffer, offerJoin } from './join.ts';
import { signInOptions } from './passkeys.ts';
import { endSession, findSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

/** How people of authorities come in and leave. */
export interface AuthorityDesk {
  /** What to make a passkey from; null: the invitation is unknown, used up or over. */
  offerJoin(code: string): Promise<JoinOffer | null>;
  /** @throws PasskeyRefused */
  join(code: string, passkey: RegistrationResponseJSON): Promise<SignedIn | null>;
  offerSignIn(): Promise<PublicKeyCredentialRequestOptionsJSON>;
  /** @throws PasskeyRefused */
  signIn(answer: AuthenticationResponseJSON): Promise<SignedIn>;
  findSession(sessionText: string): Promise<ActiveSession | null>;
  signOut(sessionText: string): Promise<void>;
}

export function createAuthorityDesk(deps: AuthorityDeskDeps): AuthorityDesk {
  const sealing = { ...deps, key: deps.keys.challenge };
  return {
    offerJoin: (code) => offerJoin(deps, code),
    join: (code, passkey) => join(deps, code, passkey),
    offerSignIn: () => signInOptions(deps.party, makeChallenge(sealing, 'sign-in')),
    signIn: (answer) => signIn(deps, answer),
    findSession: (text) => findSession(deps, text),
    signOut: (text) => endSession(deps, text),
  };
}
