import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SignOnRefusal } from '../../report-gateway/sign-ons.ts';
import { officialPage } from './official-page.tsx';

const PAGES = {
  sign_on_refused: ['authority.signOn.refused', 403],
  identity_unknown: ['authority.signOn.unknown', 403],
  identity_known: ['authority.signOn.known', 409],
  issuer_unavailable: ['authority.signOn.away', 503],
} as const;

/** Somebody went to their own sign-on, and does not come in. Leads back to where they began. */
export function signOnRefusedPage(
  page: PageContext,
  because: Exclude<SignOnRefusal, 'sign_on_unknown' | 'invitation_unknown'>,
  { code, campaign }: { readonly code: string | null; readonly campaign: string | null },
): PageAnswer {
  const { t } = page;
  const [words, status] = PAGES[because];
  const isJoining = code !== null && because !== 'identity_known';
  return officialPage(page, {
    title: t(`${words}.title`),
    status,
    children: (
      <>
        <p class="govuk-body">{t(`${words}.text`)}</p>
        <p class="govuk-body">
          <a
            class="govuk-button"
            href={
              isJoining
                ? page.href('authorityJoin', {}, { code })
                : page.href('authoritySignIn', {}, { campaign })
            }
          >
            {t(isJoining ? 'authority.signOn.again' : 'authority.signIn')}
          </a>
        </p>
      </>
    ),
  });
}
