import type { PageContext } from '../http/page-context.ts';
import { LookUpForm } from './look-up-form.tsx';

export function SiteFooter({ page, hasOwnForm }: { page: PageContext; hasOwnForm: boolean }) {
  return (
    <footer class="rw-footer">
      <div class="govuk-width-container">
        {!hasOwnForm && <LookUpForm page={page} isHead={false} />}
        <p class="govuk-body rw-footer__text">{page.t('footer.what')}</p>
        <ul class="rw-inline-list rw-footer__links">
          <li>
            <a class="govuk-link" href={page.href('places')}>
              {page.t('places.all')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={page.href('carriers')}>
              {page.t('carriers.all')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={page.href('receipt')}>
              {page.t('footer.receipt')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={page.href('objection')}>
              {page.t('footer.objection')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={page.href('weeks')}>
              {page.t('footer.downloads')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={page.href('data')}>
              {page.t('data.footer')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
