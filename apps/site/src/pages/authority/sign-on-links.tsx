import type { PageContext } from '../../http/page-context.ts';
import type { SignOnOffer } from '../../report-gateway/sign-on-offer.ts';

interface SignOnLinksProps {
  readonly page: PageContext;
  readonly signOns: readonly SignOnOffer[];
  /** Sent along to where it begins. */
  readonly query: Readonly<Record<string, string | null>>;
}

/**
 * The sign-ons there are. Links, not forms: a browser that forbids forms to leave the site would also forbid where a
 * form's answer leads, and a sign-on may lead on to hosts nobody here knows.
 */
export function SignOnLinks({ page, signOns, query }: SignOnLinksProps) {
  const { t, locale } = page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('authority.signOn.title')}</h2>
      <p class="govuk-body">{t('authority.signOn.text')}</p>
      {signOns.map(({ issuerId, label }) => (
        <p class="govuk-body">
          <a
            class="govuk-button govuk-button--secondary"
            href={page.href('authoritySignOn', { issuerId }, query)}
          >
            {t('authority.signOn.button', { label: label[locale] })}
          </a>
        </p>
      ))}
    </>
  );
}
