import type { PageContext } from '../http/page-context.ts';

/** What a person who was just called can do; the numbers are those of public bodies. */
export function WhatNow({
  page,
  title = 'now.title',
}: {
  page: PageContext;
  title?: 'now.title' | 'now.again';
}) {
  const { t } = page;
  return (
    <section class="rw-what-now">
      <h2 class="govuk-heading-m">{t(title)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('now.noCodes')}</li>
        <li>
          {t('now.fraudBefore')}
          <PhoneLink digits="96110" />
          {t('now.fraudAfter')}
        </li>
        <li>
          {t('now.spamBefore')}
          <PhoneLink digits="12321" />
          {t('now.spamAfter')}
        </li>
      </ul>
    </section>
  );
}

function PhoneLink({ digits }: { digits: string }) {
  return (
    <a class="govuk-link rw-tel" href={`tel:${digits}`}>
      {digits}
    </a>
  );
}
