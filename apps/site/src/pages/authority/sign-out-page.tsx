import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { officialPage } from './official-page.tsx';
import { ToDesk } from './to-desk.tsx';

/** Asks before it ends anything: a link must not sign anybody out. */
export function signOutPage(page: PageContext): PageAnswer {
  const { t } = page;
  return officialPage(page, {
    title: t('authority.signOut'),
    children: (
      <>
        <p class="govuk-body">{t('authority.signOut.text')}</p>
        <form method="post" action={page.href('authoritySignOut')}>
          <button class="govuk-button" type="submit">
            {t('authority.signOut')}
          </button>
        </form>
      </>
    ),
  });
}

/** After coming in by a sign-on of their own: the session there goes on, and others may use this computer. */
export function signedOutPage(page: PageContext, elsewhere: string | null): PageAnswer {
  const { t } = page;
  return officialPage(page, {
    title: t('authority.signedOut.title'),
    children: (
      <>
        <p class="govuk-body">{t('authority.signedOut.text')}</p>
        {elsewhere !== null && (
          <p class="govuk-body">
            <a class="govuk-button" href={elsewhere} rel="noreferrer">
              {t('authority.signedOut.link')}
            </a>
          </p>
        )}
        <ToDesk page={page} />
      </>
    ),
  });
}
