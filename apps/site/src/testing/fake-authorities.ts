import type { AuthorityChanges, AuthorityTablePage } from '@rangewatch/schema';
import type { AuthorityOutcome, AuthorityQuestions } from '../report-gateway/authority.ts';
import type { AuthorityAccounts, AuthorityPerson } from '../report-gateway/authority-accounts.ts';
import type {
  AuthorityWeeks,
  ExactFile,
  ExactOutcome,
  ExactQuestion,
} from '../report-gateway/authority-weeks.ts';
import type { SignOnOffer } from '../report-gateway/sign-on-offer.ts';
import type { SignOnQuestion, SignOnRefusal, SignOns } from '../report-gateway/sign-ons.ts';

export const AUTHORITY_TOKEN = 'rwa_0123456789abcdef';
/** The invitation and the passkey that the fake gateway knows, and what it opens. */
export const INVITATION = 'AAAAAAAAAAAAAAAAAAAAAA';
export const CREDENTIAL = { id: 'known' };
export const SESSION = `rws_${'0'.repeat(72)}`;

/** The sign-on that a test may let authorities have, and what a browser keeps while it is there. */
export const SIGN_ON: SignOnOffer = {
  issuerId: 'office',
  label: { 'zh-Hans': '省局统一登录', 'zh-Hant': '省局單一登入', en: 'Office <sign-on>' },
};
export const SIGN_ON_PLACE = 'https://login.example.org/authorize';
const ATTEMPT = 'AAAAAAAAAAAA';
const ATTEMPT_END = new Date('2026-11-23T06:10:00Z');
const SESSION_END = new Date('2026-11-23T18:00:00Z');
const PERSON: AuthorityPerson = {
  label: 'Desk 3',
  role: 'approver',
  authorityName: 'Office <b>',
  provinces: ['CN-FJ', 'CN-ZJ'],
  categories: null,
};

/** How people of authorities come in, and what they are shown. */
export interface FakeAuthorities
  extends AuthorityQuestions,
    AuthorityAccounts,
    AuthorityWeeks,
    SignOns {
  /** Those there are; none at first. */
  signOns: readonly SignOnOffer[];
  /** Why nobody comes in by one; null: everybody does. */
  signOnRefusal: SignOnRefusal | null;
  readonly signOnsCompleted: (SignOnQuestion & { readonly answer: string })[];
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
    signOns: [],
    signOnRefusal: null,
    signOnsCompleted: [],
    async beginSignOn({ issuerId }) {
      const { isDown, signOns, signOnRefusal } = gateway();
      if (isDown) return { kind: 'unavailable' };
      if (!signOns.some((each) => each.issuerId === issuerId))
        return { kind: 'refused', because: 'sign_on_unknown' };
      if (signOnRefusal) return { kind: 'refused', because: signOnRefusal };
      const value = { location: SIGN_ON_PLACE, attempt: ATTEMPT, expiresAt: ATTEMPT_END };
      return { kind: 'accepted', value };
    },
    async completeSignOn(question) {
      const { isDown, signOnsCompleted, signOnRefusal } = gateway();
      if (isDown) return { kind: 'unavailable' };
      signOnsCompleted.push(question);
      if (signOnRefusal) return { kind: 'refused', because: signOnRefusal };
      gateway().person = PERSON;
      return { kind: 'accepted', value: { session: SESSION, expiresAt: SESSION_END } };
    },
    async leaveSignOn() {
      if (gateway().isDown) return { kind: 'unavailable' };
      return { kind: 'accepted', value: { location: `${SIGN_ON_PLACE}/end` } };
    },
  };
  function exact<T>(question: ExactQuestion, outcome: ExactOutcome<T>): ExactOutcome<T> {
    gateway().exactAsked.push(question);
    if (gateway().isDown) return { kind: 'unavailable' };
    const isIn = question.access === AUTHORITY_TOKEN || gateway().person !== null;
    return isIn ? outcome : { kind: 'accessOver' };
  }
  return fake;
}
