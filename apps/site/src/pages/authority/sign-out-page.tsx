import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';

/** Asks before it ends anything: a link must not sign anybody out. */
export function signOutPage(page: PageContext): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    title: t('authority.signOut'),
    body: (
      <div class="rw-question">
        <h1 class="govuk-heading-l">{t('authority.signOut')}</h1>
        <p class="govuk-body">{t('authority.signOut.text')}</p>
        <form method="post" action={page.href('authoritySignOut')}>
          <button class="govuk-button" type="submit">
            {t('authority.signOut')}
          </button>
        </form>
      </div>
    ),
  };
}

/** After coming in by a sign-on of their own: the session there goes on, and others may use this computer. */
export function signedOutPage(page: PageContext, elsewhere: string | null): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    title: t('authority.signedOut.title'),
    body: (
      <div class="rw-question">
        <h1 class="govuk-heading-l">{t('authority.signedOut.title')}</h1>
        <p class="govuk-body">{t('authority.signedOut.text')}</p>
        {elsewhere !== null && (
          <p class="govuk-body">
            <a class="govuk-button" href={elsewhere} rel="noreferrer">
              {t('authority.signedOut.link')}
            </a>
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={page.href('authority')}>
            {t('authority.title')}
          </a>
        </p>
      </div>
    ),
  };
}
