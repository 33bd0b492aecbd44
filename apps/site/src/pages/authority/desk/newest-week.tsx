import { AUTHORITY_XLSX_FILE, BRIEFING_PDF_FILE } from '@rangewatch/releases';
import {
  type AuthorityChange,
  type AuthorityChanges,
  dayOfInstant,
  ensureWeek,
  formatCount,
  formatDay,
  formatWeek,
  type Release,
  sourceName,
} from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';
import { Dated } from '../../../layout/dated.tsx';
import type { ExactOutcome } from '../../../report-gateway/authority-weeks.ts';
import { releaseFileHref } from '../../weeks/release-file-href.ts';
import { StatusTag } from '../../weeks/status-tag.tsx';
import { ExactRows } from '../weeks/exact-rows-table.tsx';
import type { DeskModel } from './desk-model.ts';

/** Enough of a row to see what changed. */
const CHANGE_FIGURES = ['report_count', 'last_week_count', 'four_week_mean'] as const;

/** What a Monday begins with: the newest week, its standing, and what changed in it. */
export function NewestWeek({
  page,
  newest,
}: {
  page: PageContext;
  newest: NonNullable<DeskModel['newest']>;
}) {
  const { t, locale } = page;
  const { release, changes, hasOwnReports } = newest;
  const { week, revision, manifest, publishedAt } = release;
  return (
    <section>
      <h2 class="govuk-heading-m rw-dated">
        <Dated title={formatWeek(ensureWeek(week), locale)} />
      </h2>
      <p class="govuk-body rw-apart">
        <StatusTag page={page} release={release} /> <span>{t('week.revision', { revision })}</span>{' '}
        <span>
          {t('desk.publishedOn', {
            day: formatDay(dayOfInstant(publishedAt, page.timeZone), locale),
          })}
        </span>
      </p>
      <p class="govuk-body">
        {t(manifest.status === 'final' ? 'week.finalNote' : 'week.provisionalNote')}
      </p>
      {!hasOwnReports && <p class="govuk-inset-text">{t('desk.noOwnReports')}</p>}
      {manifest.containsSample && <p class="govuk-inset-text">{t('week.sample')}</p>}
      <div class="rw-buttons rw-no-print">
        <a class="govuk-button" href={page.href('authorityWeek', { week })}>
          {t('desk.exact')}
        </a>
        <a
          class="govuk-button govuk-button--secondary"
          href={page.href('authorityWeekFile', { week, file: AUTHORITY_XLSX_FILE })}
          rel="nofollow"
        >
          {t('desk.exactXlsx')}
        </a>
        <Briefings page={page} release={release} />
      </div>
      <Changes page={page} week={week} changes={changes} />
    </section>
  );
}

function Briefings({ page, release }: { page: PageContext; release: Release }) {
  const { t } = page;
  const { week, manifest } = release;
  return (
    <>
      <a class="govuk-button govuk-button--secondary" href={page.href('weekBriefing', { week })}>
        {t('desk.briefing')}
      </a>
      {manifest.files.some(({ name }) => name === BRIEFING_PDF_FILE) && (
        <a
          class="govuk-button govuk-button--secondary"
          href={releaseFileHref(release, BRIEFING_PDF_FILE)}
          download
        >
          {t('desk.briefingPdf')}
        </a>
      )}
    </>
  );
}

function Changes({
  page,
  week,
  changes,
}: {
  page: PageContext;
  week: string;
  changes: ExactOutcome<AuthorityChanges>;
}) {
  const { t, locale } = page;
  if (changes.kind === 'refused') return <p class="govuk-inset-text">{changes.detail}</p>;
  if (changes.kind !== 'accepted') return <p class="govuk-inset-text">{t('desk.noChanges')}</p>;
  const { changes: all, hasFigures, uncompared } = changes.value;
  const isAnyListed = all.some(({ rowCount }) => rowCount > 0);
  if (!hasFigures && !isAnyListed) return <p class="govuk-inset-text">{t('exact.nothing')}</p>;
  const none = hasFigures ? all.filter(({ isKnown, rowCount }) => isKnown && rowCount === 0) : [];
  return (
    <>
      {!hasFigures && <p class="govuk-inset-text">{t('exact.noFigures')}</p>}
      {all.some(({ isKnown }) => isKnown) && <p class="govuk-body">{t('desk.changesText')}</p>}
      {uncompared.map((source) => (
        <p class="govuk-body">{t('desk.uncompared', { source: sourceName(source, locale) })}</p>
      ))}
      {none.length > 0 && (
        <ul class="govuk-list rw-apart">
          {none.map((change) => (
            <li>{changeTitle(page, change)}</li>
          ))}
        </ul>
      )}
      {all
        .filter(({ rowCount }) => rowCount > 0)
        .map((change) => (
          <Change page={page} week={week} change={change} />
        ))}
    </>
  );
}

function Change({
  page,
  week,
  change,
}: {
  page: PageContext;
  week: string;
  change: AuthorityChange;
}) {
  const { t, locale } = page;
  const { trend, rowCount, rows } = change;
  const title = changeTitle(page, change);
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ExactRows page={page} caption={title} rows={rows} figures={CHANGE_FIGURES} />
      {rowCount > rows.length && (
        <p class="govuk-body">
          <a
            class="govuk-link rw-standing-link"
            href={page.href('authorityWeek', { week }, { trend })}
          >
            {t('desk.allChanges', { count: formatCount(rowCount, locale) })}
          </a>
        </p>
      )}
    </>
  );
}

/** `New: 3`, and how many of them are counted here. */
function changeTitle(
  { t, locale }: PageContext,
  { trend, rowCount, ownRowCount }: AuthorityChange,
): string {
  return t(ownRowCount < rowCount ? 'desk.changeOfSome' : 'desk.change', {
    trend: t(`exact.trend.${trend}`),
    count: formatCount(rowCount, locale),
    own: formatCount(ownRowCount, locale),
  });
}
