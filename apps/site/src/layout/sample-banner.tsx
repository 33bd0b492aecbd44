import type { PageContext } from '../http/page-context.ts';

/** Nobody may take invented figures for real ones. */
export function SampleBanner({ page }: { page: PageContext }) {
  return (
    <section class="rw-sample" aria-label={page.t('sample.title')}>
      <p class="govuk-width-container rw-sample__text">
        <strong>{page.t('sample.title')}</strong> {page.t('sample.text')}
      </p>
    </section>
  );
}
