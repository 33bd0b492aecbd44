import type { AnsweredChallenge, Writers } from '@rangewatch/database/writers';
import type { Keys } from '../../keys.ts';
import { keyedHash } from '../../report/keyed-hash.ts';
import type { SignedIn } from '../authority-desk-deps.ts';
import { type ChallengePurpose, makeChallenge, readChallenge } from '../challenge.ts';
import { invitationHash } from '../invitation-code.ts';
import { openSession } from '../sessions.ts';
import { ATTEMPT_MS, attemptSecrets } from './attempt.ts';
import { type Issuer, type SignOnOffer, speaksFor } from './issuer.ts';
import { createIssuerClient, type IssuerClient, type IssuerClientDeps } from './issuer-client.ts';
import { SignOnRefused } from './sign-on-failures.ts';

const IDENTITY_LABEL = 'authority-identity/v1';

export interface SignOnDeskDeps extends IssuerClientDeps {
  readonly writers: Pick<
    Writers,
    'findInvitation' | 'joinByIdentity' | 'findIdentity' | 'signInByIdentity'
  >;
  readonly keys: Pick<Keys, 'challenge' | 'identity'>;
  readonly issuers: readonly Issuer[];
  readonly random: (bytes: number) => Uint8Array;
}

/** Which sign-on, and what for: with the code of an invitation to join, without to sign in. */
export interface SignOnQuestion {
  readonly issuerId: string;
  readonly code: string | null;
}

export interface BegunSignOn {
  /** At the issuer. */
  readonly location: URL;
  /** For the browser to keep until it comes back: nobody else can end what it began. */
  readonly attempt: string;
  readonly expiresAt: Date;
}

/** How people of authorities come in by a sign-on of their own. Null: there is no such sign-on. */
export interface SignOnDesk {
  /** All there are, or those of one authority. */
  list(of?: Parameters<typeof speaksFor>[1]): readonly SignOnOffer[];
  /** @throws SignOnRefused, IssuerUnavailable */
  begin(question: SignOnQuestion): Promise<BegunSignOn | null>;
  /**
   * `answer`: the query with which the issuer sent the browser back.
   * @throws SignOnRefused, IssuerUnavailable
   */
  complete(question: SignOnQuestion, attempt: string, answer: string): Promise<SignedIn | null>;
  /** Where to sign out there too, if that is possible. @throws IssuerUnavailable */
  leave(issuerId: string): Promise<{ readonly location: URL | null } | null>;
}

interface Door {
  readonly issuer: Issuer;
  readonly client: IssuerClient;
}

export function createSignOnDesk(deps: SignOnDeskDeps): SignOnDesk {
  const doors = new Map<string, Door>(
    deps.issuers.map((issuer) => [
      issuer.issuerId,
      { issuer, client: createIssuerClient(issuer, deps) },
    ]),
  );
  return {
    list: (of) =>
      deps.issuers
        .filter((issuer) => !of || speaksFor(issuer, of))
        .map(({ issuerId, label }) => ({ issuerId, label })),
    async begin(question) {
      const door = doors.get(question.issuerId);
      return door ? begin(deps, door, question) : null;
    },
    async complete(question, attempt, answer) {
      const door = doors.get(question.issuerId);
      return door ? complete(deps, door, question, { attempt, answer }) : null;
    },
    async leave(issuerId) {
      const door = doors.get(issuerId);
      return door ? { location: await door.client.leave() } : null;
    },
  };
}

async function begin(
  deps: SignOnDeskDeps,
  { issuer, client }: Door,
  { code }: SignOnQuestion,
): Promise<BegunSignOn> {
  const { keys, clock } = deps;
  const purpose = await purposeOf(deps, issuer, code);
  const expiresAt = new Date(clock().getTime() + ATTEMPT_MS);
  const challenge = makeChallenge({ ...deps, key: keys.challenge }, purpose, ATTEMPT_MS);
  const attempt = Buffer.from(challenge).toString('base64url');
  const location = await client.begin(attemptSecrets(keys.challenge, attempt));
  return { location, attempt, expiresAt };
}

async function complete(
  deps: SignOnDeskDeps,
  { issuer, client }: Door,
  { code }: SignOnQuestion,
  { attempt, answer }: { readonly attempt: string; readonly answer: string },
): Promise<SignedIn> {
  const { keys } = deps;
  const purpose = await purposeOf(deps, issuer, code);
  const challenge = readChallenge({ ...deps, key: keys.challenge }, purpose, attempt);
  if (!challenge) throw new SignOnRefused('sign_on_refused', 'no attempt of ours, or it is over');
  const secrets = attemptSecrets(keys.challenge, attempt);
  const came = await client.complete(new URLSearchParams(answer), secrets);
  const identityHash = keyedHash(keys.identity, IDENTITY_LABEL, came.issuer, came.subject);
  return purpose.joinWith
    ? join(deps, { codeHash: purpose.joinWith, challenge, identityHash })
    : signIn(deps, issuer, { challenge, identityHash });
}

type SignOnPurpose = Extract<ChallengePurpose, { signOnWith: string }>;

/** @throws SignOnRefused when the invitation does not hold, or is of an authority that the issuer does not speak for. */
async function purposeOf(
  { writers, clock }: SignOnDeskDeps,
  issuer: Issuer,
  code: string | null,
): Promise<SignOnPurpose> {
  const { issuerId: signOnWith } = issuer;
  if (code === null) return { signOnWith, joinWith: null };
  const joinWith = invitationHash(code);
  const person = joinWith && (await writers.findInvitation(joinWith, clock()));
  if (person && speaksFor(issuer, person)) return { signOnWith, joinWith };
  throw new SignOnRefused('invitation_unknown', 'no invitation that holds here');
}

interface CheckedAnswer {
  readonly challenge: AnsweredChallenge;
  readonly identityHash: Uint8Array;
}

async function join(
  deps: SignOnDeskDeps,
  checked: CheckedAnswer & { readonly codeHash: Uint8Array },
): Promise<SignedIn> {
  const { text: session, kept } = openSession(deps);
  const outcome = await deps.writers.joinByIdentity({ ...checked, session: kept });
  if (outcome === 'joined') return { session, expiresAt: kept.expiresAt };
  throw new SignOnRefused(outcome === 'challenge_used' ? 'sign_on_refused' : outcome, outcome);
}

async function signIn(
  deps: SignOnDeskDeps,
  issuer: Issuer,
  checked: CheckedAnswer,
): Promise<SignedIn> {
  const known = await deps.writers.findIdentity(checked.identityHash);
  if (!known || !speaksFor(issuer, known))
    throw new SignOnRefused('identity_unknown', 'nobody here, or their access ended');
  const { text: session, kept } = openSession(deps);
  const isIn = await deps.writers.signInByIdentity({ ...checked, session: kept });
  if (!isIn) throw new SignOnRefused('sign_on_refused', 'answered before, or access just ended');
  return { session, expiresAt: kept.expiresAt };
}
