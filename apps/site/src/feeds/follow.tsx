import type { PageContext } from '../http/page-context.ts';

/** Where and how to follow what the page is about. */
export function Follow({ page, href }: { page: PageContext; href: string }) {
  const { t } = page;
  return (
    <section id="follow" class="rw-follow rw-no-print">
      <h2 class="govuk-heading-m">{t('feed.follow')}</h2>
      <p class="govuk-body">{t('feed.how')}</p>
      <p class="govuk-body">
        <a class="govuk-link rw-address" href={href} type="application/atom+xml">
          {page.siteUrl + href}
        </a>
      </p>
    </section>
  );
}
