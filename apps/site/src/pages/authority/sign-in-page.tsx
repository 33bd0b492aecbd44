import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SignInOffer } from '../../report-gateway/authority-accounts.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { passkeyPage } from './passkey-page.tsx';
import { SignOnLinks } from './sign-on-links.tsx';

/** `campaign`: where to go on, when somebody came from there. */
export function signInPage(
  page: PageContext,
  { options, signOns }: SignInOffer,
  { campaign, isRefused }: { readonly campaign: string; readonly isRefused: boolean },
): PageAnswer {
  const { t } = page;
  const isOneWay = signOns.length === 0;
  return passkeyPage(page, {
    title: t(isOneWay ? 'authority.signIn.passkey' : 'authority.signIn'),
    isRefused,
    children: (
      <>
        {!isOneWay && <h2 class="govuk-heading-m">{t('authority.signIn.passkey')}</h2>}
        <p class="govuk-body">{t('authority.signIn.text')}</p>
        <PasskeyForm
          page={page}
          action={page.href('authoritySignIn')}
          use="get"
          options={options}
          button={t('authority.signIn.button')}
          fields={{ campaign }}
        />
        {!isOneWay && (
          <SignOnLinks page={page} signOns={signOns} query={{ campaign: campaign || null }} />
        )}
      </>
    ),
  });
}
