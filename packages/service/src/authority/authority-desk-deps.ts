import type { AnsweredChallenge, Writers } from '@rangewatch/database/writers';
import type { Keys } from '../keys.ts';
import { type ChallengePurpose, readChallenge } from './challenge.ts';
import { PasskeyRefused, type RelyingParty } from './passkeys.ts';

/** What the desk decides with. */
export interface AuthorityDeskDeps {
  readonly writers: Pick<
    Writers,
    | 'findInvitation'
    | 'joinAuthority'
    | 'findPasskey'
    | 'signInAuthority'
    | 'findSession'
    | 'noteSessionSeen'
    | 'endSession'
  >;
  readonly keys: Pick<Keys, 'challenge'>;
  readonly party: RelyingParty;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}

export interface SignedIn {
  /** Shown once; only its hash is kept. */
  readonly session: string;
  readonly expiresAt: Date;
}

/** Reads the challenge while the library checks what it stands in, and remembers it. */
export function challengeReader({ keys, clock }: AuthorityDeskDeps, purpose: ChallengePurpose) {
  let answered: AnsweredChallenge | null = null;
  return {
    isOurs: (text: string): boolean => {
      answered = readChallenge({ key: keys.challenge, clock }, purpose, text);
      return answered !== null;
    },
    answered: (): AnsweredChallenge => {
      if (!answered) throw new PasskeyRefused('no challenge');
      return answered;
    },
  };
}
