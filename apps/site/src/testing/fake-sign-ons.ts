import type { AuthorityPerson } from '../report-gateway/authority-accounts.ts';
import type { SignOnOffer } from '../report-gateway/sign-on-offer.ts';
import type { SignOnQuestion, SignOnRefusal, SignOns } from '../report-gateway/sign-ons.ts';
import { PERSON, SESSION, SESSION_END } from './fake-session.ts';

/** The sign-on that a test may let authorities have, and what a browser keeps while it is there. */
export const SIGN_ON: SignOnOffer = {
  issuerId: 'office',
  label: { 'zh-Hans': '省局统一登录', 'zh-Hant': '省局單一登入', en: 'Office <sign-on>' },
};
export const SIGN_ON_PLACE = 'https://login.example.org/authorize';
const ATTEMPT = 'AAAAAAAAAAAA';
const ATTEMPT_END = new Date('2026-11-23T06:10:00Z');

export interface FakeSignOns extends SignOns {
  /** Those there are; none at first. */
  signOns: readonly SignOnOffer[];
  /** Why nobody comes in by one; null: everybody does. */
  signOnRefusal: SignOnRefusal | null;
  readonly signOnsCompleted: (SignOnQuestion & { readonly answer: string })[];
}

/** `gateway`: the one this is part of, where tests say what is answered. */
export function createFakeSignOns(
  gateway: () => FakeSignOns & { readonly isDown: boolean; person: AuthorityPerson | null },
): FakeSignOns {
  return {
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
}
