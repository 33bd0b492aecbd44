import type { PageContext } from '../../http/page-context.ts';

/** Leads back to where people of an authority begin. */
export function ToDesk({ page }: { page: PageContext }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link rw-standing-link" href={page.href('authority')}>
        {page.t('authority.back')}
      </a>
    </p>
  );
}
