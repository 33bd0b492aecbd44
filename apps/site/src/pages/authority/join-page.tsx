import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import type { JoinOffer } from '../../report-gateway/authority-accounts.ts';
import { officialPage } from './official-page.tsx';
import { PasskeyForm } from './passkey-form.tsx';
import { passkeyPage } from './passkey-page.tsx';
import { SignOnLinks } from './sign-on-links.tsx';

/** Shows whom the invitation is for before anything is made, and makes the passkey. */
export function joinPage(
  page: PageContext,
  { authorityName, label, options, signOns }: JoinOffer,
  { code, isRefused }: { readonly code: string; readonly isRefused: boolean },
): PageAnswer {
  const { t } = page;
  const isOneWay = signOns.length === 0;
  return passkeyPage(page, {
    title: t(isOneWay ? 'authority.join.title' : 'authority.join.choose'),
    isRefused,
    children: (
      <>
        <Facts>
          <Fact name={t('authority.name')}>
            <span class="rw-user-text">{authorityName}</span>
          </Fact>
          <Fact name={t('authority.person')}>
            <span class="rw-user-text">{label}</span>
          </Fact>
        </Facts>
        {!isOneWay && <h2 class="govuk-heading-m">{t('authority.join.title')}</h2>}
        <p class="govuk-body">{t('authority.join.text')}</p>
        <PasskeyForm
          page={page}
          action={page.href('authorityJoin')}
          use="create"
          options={options}
          button={t('authority.join.button')}
          fields={{ code }}
        />
        {!isOneWay && <SignOnLinks page={page} signOns={signOns} query={{ code }} />}
      </>
    ),
  });
}

/** The link leads to nothing: used, too old, or cut off while copying. */
export function invitationPage(page: PageContext): PageAnswer {
  const { t } = page;
  return officialPage(page, {
    title: t('authority.invitation.title'),
    status: 404,
    children: (
      <>
        <p class="govuk-body">{t('authority.invitation.text')}</p>
        <p class="govuk-body">
          <a class="govuk-button" href={page.href('authoritySignIn')}>
            {t('authority.signIn')}
          </a>
        </p>
      </>
    ),
  });
}
