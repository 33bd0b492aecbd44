import { formatCount, type OpenDataPackage } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { FileCards } from './file-cards.tsx';
import { Recipes } from './recipes.tsx';

/** What the daily look-up file is, its files, and how to read them; `openData` is null before the first. */
export function dataPage(page: PageContext, openData: OpenDataPackage | null): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    title: t('data.title'),
    body: (
      <>
        <h1 class="govuk-heading-xl">{t('data.title')}</h1>
        <p class="govuk-body-l">{openData ? summary(page, openData) : t('data.none')}</p>
        {openData?.containsSample && <p class="govuk-body">{t('data.sample')}</p>}
        <p class="govuk-body">{t('data.what')}</p>
        <p class="govuk-body">{t('data.limits')}</p>
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={page.href('weeks')}>
            {t('data.weeks')}
          </a>
        </p>
        {openData && <FileCards page={page} openData={openData} />}
        {openData && <Recipes page={page} />}
        <h2 class="govuk-heading-m">{t('data.licence')}</h2>
        <p class="govuk-body">{t('data.licenceText')}</p>
      </>
    ),
  };
}

function summary({ t, locale }: PageContext, { version, resources }: OpenDataPackage): string {
  const rows = resources.find(({ rowCount }) => rowCount !== undefined)?.rowCount ?? 0;
  return t('data.first', { rows: formatCount(rows, locale), week: version });
}
