import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { PasskeyOptions } from '../../report-gateway/authority-accounts.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { passkeyPage } from './passkey-page.tsx';

/** `campaign`: where to go on, when somebody came from there. */
export function signInPage(
  page: PageContext,
  options: PasskeyOptions,
  { campaign, isRefused }: { readonly campaign: string; readonly isRefused: boolean },
): PageAnswer {
  const { t } = page;
  return passkeyPage(page, {
    title: t('authority.signIn'),
    isRefused,
    children: (
      <>
        <p class="govuk-body">{t('authority.signIn.text')}</p>
        <PasskeyForm
          page={page}
          action={page.href('authoritySignIn')}
          use="get"
          options={options}
          button={t('authority.signIn.button')}
          fields={{ campaign }}
        />
      </>
    ),
  });
}

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
