import {
  dayOfInstant,
  ensureWeek,
  formatCount,
  formatDay,
  formatWeek,
  type Release,
} from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Dated } from '../../layout/dated.tsx';
import { Fact, Facts } from '../../layout/facts.tsx';
import type { ArchiveSizes } from './archive/archive-sizes.ts';
import { BriefingLink } from './briefing/briefing-link.tsx';
import { FileTable } from './file-table.tsx';
import { RevisionLog } from './revision-log.tsx';
import { StatusTag } from './status-tag.tsx';
import { VerifySteps } from './verify-steps.tsx';

export interface WeekModel {
  readonly release: Release;
  /** Every revision of the week, this one included. */
  readonly revisions: readonly Release[];
  readonly archives: ArchiveSizes;
}

export function weekPage(
  page: PageContext,
  { release, revisions, archives }: WeekModel,
): PageAnswer {
  const { t, locale } = page;
  const { manifest } = release;
  const name = formatWeek(ensureWeek(release.week), locale);
  const newest = Math.max(...revisions.map(({ revision }) => revision));
  return {
    kind: 'page',
    title: t('week.title', { week: name }),
    body: (
      <>
        <h1 class="govuk-heading-l rw-dated">
          <Dated title={t('week.title', { week: name })} />
        </h1>
        <p class="govuk-body-l">
          {t('week.sentence', {
            files: formatCount(manifest.files.length, locale),
            rows: formatCount(rowCount(release), locale),
          })}
        </p>
        {newest > release.revision ? (
          <EarlierNote page={page} release={release} newest={newest} />
        ) : (
          <p class="govuk-body">
            <BriefingLink page={page} week={release.week} />
          </p>
        )}
        <p class="govuk-body">
          {t(manifest.status === 'final' ? 'week.finalNote' : 'week.provisionalNote')}
        </p>
        {manifest.containsSample && <p class="govuk-inset-text">{t('week.sample')}</p>}
        <Facts>
          <Fact name={t('week.status')}>
            <StatusTag page={page} release={release} />
          </Fact>
          <Fact name={t('week.revisionName')}>{release.revision}</Fact>
          <Fact name={t('week.publishedOn')}>
            {formatDay(dayOfInstant(release.publishedAt, page.timeZone), locale)}
          </Fact>
          <Fact name={t('week.method')}>
            <code class="rw-code">{manifest.method}</code>
          </Fact>
        </Facts>
        <FileTable page={page} release={release} archives={archives} />
        <p class="govuk-body rw-no-print">
          <a class="govuk-link rw-standing-link" href={page.href('recipes')}>
            {t('recipes.title')}
          </a>
        </p>
        <VerifySteps page={page} release={release} />
        <RevisionLog page={page} revisions={revisions} archives={archives} />
      </>
    ),
  };
}

/** An address of one revision stays; who comes by it is led to the newest. */
function EarlierNote({
  page: { t, href },
  release: { week, revision },
  newest,
}: {
  page: PageContext;
  release: Release;
  newest: number;
}) {
  return (
    <p class="govuk-inset-text">
      {t('week.earlier', { revision })}{' '}
      <a class="govuk-link" href={href('week', { week })}>
        {t('week.newest', { newest })}
      </a>
    </p>
  );
}

function rowCount({ manifest }: Release): number {
  return manifest.files
    .filter(({ name }) => name.endsWith('.csv'))
    .reduce((sum, { rows }) => sum + rows, 0);
}
