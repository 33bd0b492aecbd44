import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { type AuthorityDeskDeps, challengeReader, type SignedIn } from './authority-desk-deps.ts';
import { checkAnswer, PasskeyRefused } from './passkeys.ts';
import { openSession } from './sessions.ts';

/** @throws PasskeyRefused */
export async function signIn(
  deps: AuthorityDeskDeps,
  response: AuthenticationResponseJSON,
): Promise<SignedIn> {
  const passkey = await deps.writers.findPasskey(response.id);
  if (!passkey) throw new PasskeyRefused('passkey unknown, or its holder has ended');
  const seen = challengeReader(deps, 'sign-in');
  const counter = await checkAnswer(deps.party, response, passkey, seen.isOurs);
  const { text: session, kept } = openSession(deps);
  const isIn = await deps.writers.signInAuthority({
    challenge: seen.answered(),
    credentialId: passkey.credentialId,
    counter,
    session: kept,
  });
  if (!isIn) throw new PasskeyRefused('answered before, or copied');
  return { session, expiresAt: kept.expiresAt };
}
