import type { AuthorityChanges, AuthorityTablePage } from '@rangewatch/schema';
import type { AuthorityOutcome, AuthorityQuestions } from '../report-gateway/authority.ts';
import type { AuthorityAccounts, AuthorityPerson } from '../report-gateway/authority-accounts.ts';
import type {
  AuthorityWeeks,
  ExactFile,
  ExactOutcome,
  ExactQuestion,
} from '../report-gateway/authority-weeks.ts';
import { createFakeSignOns, type FakeSignOns } from './fake-sign-ons.ts';
import { PERSON, SESSION, SESSION_END } from './fake-session.ts';

export const AUTHORITY_TOKEN = 'rwa_0123456789abcdef';
/** The invitation and the passkey that the fake gateway knows, and what it opens. */
export const INVITATION = 'AAAAAAAAAAAAAAAAAAAAAA';
export const CREDENTIAL = { id: 'known' };

/** How people of authorities come in, and what they are shown. */
export interface FakeAuthorities
  extends AuthorityQuestions,
    AuthorityAccounts,
    AuthorityWeeks,
    FakeSignOns {
  /** What the authority's token leads to; any other token is refused. */
  authoritySignals: AuthorityOutcome;
  /** Who is signed in with `SESSION`; null: nobody any longer. */
  person: AuthorityPerson | null;
  /** What is answered to whoever is signed in; what they asked is in `exactAsked`. */
  exactPage: ExactOutcome<AuthorityTablePage>;
  exactChanges: ExactOutcome<AuthorityChanges>;
  exactFile: ExactOutcome<ExactFile>;
  readonly exactAsked: ExactQuestion[];
}

/** `gateway`: the one this is part of, where tests say what is answered. */
export function createFakeAuthorities(
  gateway: () => FakeAuthorities & { readonly isDown: boolean },
): FakeAuthorities {
  const fake: FakeAuthorities = {
    authoritySignals: { kind: 'campaignUnknown' },
    async readAuthoritySignals(token) {
      if (gateway().isDown) return { kind: 'unavailable' };
      const isIn = token === AUTHORITY_TOKEN || (token === SESSION && gateway().person !== null);
      return isIn ? gateway().authoritySignals : { kind: 'tokenRefused' };
    },
    person: null,
    async offerJoin(code) {
      if (gateway().isDown) return { kind: 'unavailable' };
      if (code !== INVITATION) return { kind: 'invitationUnknown' };
      const options = { challenge: 'Y2hhbGxlbmdl', user: { id: 'cA' } };
      const value = {
        authorityName: 'Office <b>',
        label: 'Desk 3',
        options,
        signOns: gateway().signOns,
      };
      return { kind: 'accepted', value };
    },
    async join(code, credential) {
      if (gateway().isDown) return { kind: 'unavailable' };
      if (code !== INVITATION) return { kind: 'invitationUnknown' };
      return fake.signIn(credential, { clientAddress: '' });
    },
    async offerSignIn() {
      if (gateway().isDown) return { kind: 'unavailable' };
      const options = { challenge: 'Y2hhbGxlbmdl' };
      return { kind: 'accepted', value: { options, signOns: gateway().signOns } };
    },
    async signIn(credential) {
      if (gateway().isDown) return { kind: 'unavailable' };
      if (JSON.stringify(credential) !== JSON.stringify(CREDENTIAL))
        return { kind: 'passkeyRefused' };
      gateway().person = PERSON;
      return { kind: 'accepted', value: { session: SESSION, expiresAt: SESSION_END } };
    },
    async readSession(session) {
      if (gateway().isDown) return { kind: 'unavailable' };
      const { person } = gateway();
      if (session !== SESSION || !person) return { kind: 'sessionOver' };
      return { kind: 'accepted', value: person };
    },
    async signOut() {
      gateway().person = null;
    },
    exactPage: { kind: 'unavailable' },
    exactChanges: { kind: 'unavailable' },
    exactFile: { kind: 'unavailable' },
    exactAsked: [],
    readExactPage: async (question) => exact(question, gateway().exactPage),
    readExactChanges: async (question) => exact(question, gateway().exactChanges),
    readExactFile: async (question) => exact(question, gateway().exactFile),
    ...createFakeSignOns(gateway),
  };
  function exact<T>(question: ExactQuestion, outcome: ExactOutcome<T>): ExactOutcome<T> {
    gateway().exactAsked.push(question);
    if (gateway().isDown) return { kind: 'unavailable' };
    const isIn = question.access === AUTHORITY_TOKEN || gateway().person !== null;
    return isIn ? outcome : { kind: 'accessOver' };
  }
  return fake;
}
