import { type Connection, inTransaction } from '../../connection.ts';
import type { AuthorityWriters } from './authority-writers.ts';
import { endAccess } from './end-access.ts';
import { addAuthority, findInvitation, invitePerson } from './invite-person.ts';
import { findIdentity, joinByIdentity, signInByIdentity } from './identities.ts';
import { joinAuthority } from './join-authority.ts';
import { listAuthorities } from './list-authorities.ts';
import { endSession, findSession, noteSessionSeen } from './sessions.ts';
import { findPasskey, signInAuthority } from './sign-in.ts';

export function createAuthorityWriters({ db }: Connection): AuthorityWriters {
  return {
    addAuthority: (authority) => inTransaction(db, (tx) => addAuthority(tx, authority)),
    invitePerson: (invitation) => inTransaction(db, (tx) => invitePerson(tx, invitation)),
    listAuthorities: (now) => listAuthorities(db, now),
    endAccess: (id, endedAt) => inTransaction(db, (tx) => endAccess(tx, id, endedAt)),
    findInvitation: (codeHash, now) => findInvitation(db, codeHash, now),
    joinAuthority: (joining) => inTransaction(db, (tx) => joinAuthority(tx, joining)),
    joinByIdentity: (joining) => inTransaction(db, (tx) => joinByIdentity(tx, joining)),
    findPasskey: (credentialId) => findPasskey(db, credentialId),
    signInAuthority: (signIn) => inTransaction(db, (tx) => signInAuthority(tx, signIn)),
    findIdentity: (identityHash) => findIdentity(db, identityHash),
    signInByIdentity: (signIn) => inTransaction(db, (tx) => signInByIdentity(tx, signIn)),
    findSession: (...session) => findSession(db, ...session),
    noteSessionSeen: (...seen) => inTransaction(db, (tx) => noteSessionSeen(tx, ...seen)),
    endSession: (tokenHash, endedAt) =>
      inTransaction(db, (tx) => endSession(tx, tokenHash, endedAt)),
  };
}
