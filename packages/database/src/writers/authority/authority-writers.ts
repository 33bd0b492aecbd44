import type { AuthorityRole, Jurisdiction } from '@rangewatch/schema';

/** Authorities, the people there, and what they sign in with. Of codes and session tokens only hashes are kept. */
export interface AuthorityWriters {
  addAuthority(authority: NewAuthority): Promise<'added' | 'name_taken'>;
  /** Invites a person, new or known by their label. Earlier invitations of theirs end. */
  invitePerson(invitation: NewAuthorityInvitation): Promise<InviteOutcome>;
  listAuthorities(now: Date): Promise<readonly AuthorityRecord[]>;
  /** Ends an authority with everybody in it and its tokens, or one person; null: there is none of this id. */
  endAccess(id: string, endedAt: Date): Promise<EndedAccess | null>;

  /** Who was invited with this code; null: nobody, or no longer. */
  findInvitation(codeHash: Uint8Array, now: Date): Promise<InvitedPerson | null>;
  /** Takes a passkey for the invitation, which is used up, and signs its holder in. */
  joinAuthority(joining: Joining): Promise<'joined' | JoinRefusal>;
  /** Takes who they are at their own sign-on for the invitation, likewise. */
  joinByIdentity(joining: IdentityJoining): Promise<'joined' | IdentityRefusal>;
  /** Null: unknown, or its holder has ended. */
  findPasskey(credentialId: string): Promise<KnownPasskey | null>;
  /** False when the challenge was answered before, or the passkey may no longer be used. */
  signInAuthority(signIn: SignIn): Promise<boolean>;
  /** Null: nobody joined with it, or they have ended. */
  findIdentity(identityHash: Uint8Array): Promise<KnownIdentity | null>;
  /** False when the challenge was answered before, or nobody is known by it any more. */
  signInByIdentity(signIn: IdentitySignIn): Promise<boolean>;
  /** The session with this hash if it is not over, and its holder was seen since `seenSince`. */
  findSession(tokenHash: Uint8Array, now: Date, seenSince: Date): Promise<ActiveSession | null>;
  /** Notes that the holder was here, unless that was noted after `notSince`. */
  noteSessionSeen(tokenHash: Uint8Array, seenAt: Date, notSince: Date): Promise<void>;
  endSession(tokenHash: Uint8Array, endedAt: Date): Promise<void>;
}

export interface NewAuthority extends Jurisdiction {
  readonly authorityId: string;
  readonly name: string;
  readonly createdAt: Date;
}

export interface NewAuthorityInvitation {
  /** Id or name of one that has not ended. */
  readonly authority: string;
  readonly label: string;
  /** Null: as they are; a new person is a reader. */
  readonly role: AuthorityRole | null;
  /** Used when the person is new. */
  readonly personId: string;
  readonly codeHash: Uint8Array;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export type InviteOutcome =
  | { readonly status: 'authority_unknown' }
  | {
      readonly status: 'invited';
      readonly personId: string;
      readonly authorityName: string;
      readonly role: AuthorityRole;
    };

export interface EndedAccess {
  readonly kind: 'authority' | 'person';
  /** How many were still open. */
  readonly sessionCount: number;
  readonly tokenCount: number;
}

export interface InvitedPerson {
  readonly personId: string;
  readonly label: string;
  readonly authorityId: string;
  readonly authorityName: string;
  /** Passkeys they hold already, which a browser must not register again. */
  readonly credentialIds: readonly string[];
}

/** A challenge somebody answered, to be taken once. */
export interface AnsweredChallenge {
  readonly hash: Uint8Array;
  readonly expiresAt: Date;
}

export interface NewSession {
  readonly tokenHash: Uint8Array;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface Passkey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface KnownPasskey extends Passkey {
  readonly personId: string;
}

export interface Joining {
  readonly codeHash: Uint8Array;
  readonly challenge: AnsweredChallenge;
  readonly passkey: Passkey;
  readonly session: NewSession;
}

export type JoinRefusal = 'invitation_unknown' | 'challenge_used' | 'passkey_known';

export interface SignIn {
  readonly challenge: AnsweredChallenge;
  readonly credentialId: string;
  /** As the passkey counts its uses; 0: it does not count. */
  readonly counter: number;
  readonly session: NewSession;
}

/** An authority as people know it, and what it is concerned with. */
export interface NamedAuthority extends Jurisdiction {
  readonly authorityName: string;
}

/** Who somebody is at their authority's own sign-on. */
export interface KnownIdentity {
  readonly personId: string;
  readonly authorityId: string;
  readonly authorityName: string;
}

export interface IdentityJoining {
  readonly codeHash: Uint8Array;
  readonly challenge: AnsweredChallenge;
  /** Keyed hash of issuer and subject. */
  readonly identityHash: Uint8Array;
  readonly session: NewSession;
}

export type IdentityRefusal = 'invitation_unknown' | 'challenge_used' | 'identity_known';

export type IdentitySignIn = Omit<IdentityJoining, 'codeHash'>;

export interface ActiveSession extends NamedAuthority {
  readonly personId: string;
  readonly label: string;
  readonly role: AuthorityRole;
  readonly authorityId: string;
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
}

export interface AuthorityRecord extends Jurisdiction {
  readonly authorityId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly people: readonly PersonRecord[];
  /** Tokens of it that still hold. */
  readonly tokenCount: number;
}

export interface PersonRecord {
  readonly personId: string;
  readonly label: string;
  readonly role: AuthorityRole;
  readonly endedAt: Date | null;
  readonly passkeyCount: number;
  /** How many of their authority's own sign-ons know them. */
  readonly identityCount: number;
  /** When the newest session was last seen. */
  readonly lastSeenAt: Date | null;
  /** Until when their invitation can be used; null: there is none. */
  readonly invitedUntil: Date | null;
}
