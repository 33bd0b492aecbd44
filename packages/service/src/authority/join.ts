import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { type AuthorityDeskDeps, challengeReader, type SignedIn } from './authority-desk-deps.ts';
import { makeChallenge } from './challenge.ts';
import { invitationHash } from './invitation-code.ts';
import { checkNewPasskey, PasskeyRefused, registrationOptions } from './passkeys.ts';
import { openSession } from './sessions.ts';

export interface JoinOffer {
  readonly authorityId: string;
  readonly authorityName: string;
  readonly label: string;
  readonly options: PublicKeyCredentialCreationOptionsJSON;
}

export async function offerJoin(deps: AuthorityDeskDeps, code: string): Promise<JoinOffer | null> {
  const found = await findInvited(deps, code);
  if (!found) return null;
  const { codeHash, authorityId, authorityName, label } = found;
  const challenge = makeChallenge({ ...deps, key: deps.keys.challenge }, { joinWith: codeHash });
  const options = await registrationOptions(deps.party, found, challenge);
  return { authorityId, authorityName, label, options };
}

export async function join(
  deps: AuthorityDeskDeps,
  code: string,
  response: RegistrationResponseJSON,
): Promise<SignedIn | null> {
  const found = await findInvited(deps, code);
  if (!found) return null;
  const { codeHash } = found;
  const seen = challengeReader(deps, { joinWith: codeHash });
  const passkey = await checkNewPasskey(deps.party, response, seen.isOurs);
  const { text: session, kept } = openSession(deps);
  const joining = { codeHash, challenge: seen.answered(), passkey, session: kept };
  const outcome = await deps.writers.joinAuthority(joining);
  if (outcome === 'invitation_unknown') return null;
  if (outcome !== 'joined') throw new PasskeyRefused(outcome);
  return { session, expiresAt: kept.expiresAt };
}

async function findInvited({ writers, clock }: AuthorityDeskDeps, code: string) {
  const codeHash = invitationHash(code);
  const person = codeHash && (await writers.findInvitation(codeHash, clock()));
  return person && { ...person, codeHash };
}
