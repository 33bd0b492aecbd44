import { releaseAddress, WORKBOOK_FILE } from '@rangewatch/releases';
import type { Release } from '@rangewatch/schema';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { href } from '../../../routes.ts';
import { releaseFileHref } from '../release-file-href.ts';
import { READ_FIRST, TOOLS } from './tools.ts';
import { ToolSection } from './tool-section.tsx';

/** @param release the newest; null before the first, when there is nothing to name yet */
export function recipesPage(page: PageContext, release: Release | null): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    title: t('recipes.title'),
    body: (
      <>
        <a class="govuk-back-link" href={page.href('weeks')}>
          {t('weeks.title')}
        </a>
        <h1 class="govuk-heading-xl">{t('recipes.title')}</h1>
        <p class="govuk-body-l">{t('recipes.what')}</p>
        <h2 class="govuk-heading-m">{t('recipes.readFirst')}</h2>
        <ul class="govuk-list govuk-list--bullet rw-spaced-list">
          {READ_FIRST.map((key) => (
            <li>{t(key)}</li>
          ))}
        </ul>
        {release ? (
          <Tools page={page} release={release} />
        ) : (
          <p class="govuk-body">{t('weeks.none')}</p>
        )}
      </>
    ),
  };
}

function Tools({ page, release }: { page: PageContext; release: Release }) {
  const { t } = page;
  const { week, revision } = release;
  const folder = releaseAddress(release, page.siteUrl);
  return (
    <>
      <p class="govuk-inset-text">
        {t('recipes.named', { week, revision })}{' '}
        <a class="govuk-link" href={href('latestRelease')}>
          latest.json
        </a>
      </p>
      <p class="govuk-body rw-no-print">
        <a
          class="govuk-link rw-standing-link"
          href={releaseFileHref(release, WORKBOOK_FILE)}
          download
        >
          {t('recipes.workbook')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('week', { week })}>
          {t('recipes.check')}
        </a>
      </p>
      {TOOLS.map((tool) => (
        <ToolSection page={page} tool={tool} folder={folder} />
      ))}
    </>
  );
}
