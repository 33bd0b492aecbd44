import { AUTHORITY_FILES } from '@rangewatch/releases';
import {
  AUTHORITY_COLUMNS,
  type AuthorityTablePage,
  ensureWeek,
  formatCount,
  formatWeek,
} from '@rangewatch/schema';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { Dated } from '../../../layout/dated.tsx';
import { Details } from '../../../layout/details.tsx';
import { CHECK_FILES, FileLinks } from '../../weeks/check-files.tsx';
import { StatusTag } from '../../weeks/status-tag.tsx';
import { Jurisdiction } from './jurisdiction.tsx';
import { queryWith } from './exact-filter.ts';
import { EarlierRevisions } from './earlier-revisions.tsx';
import { ExactFilterForm } from './exact-filter-form.tsx';
import { ExactRows } from './exact-rows-table.tsx';
import { HeldKinds } from './held-kinds.tsx';
import { columnTitle } from './row-words.ts';

interface ExactWeekModel {
  readonly table: AuthorityTablePage;
  /** What the rows were narrowed by. */
  readonly query: URLSearchParams;
}

/** A week's exact rows, for one authority, by the page. */
export function exactWeekPage(page: PageContext, model: ExactWeekModel): PageAnswer {
  const { t, locale } = page;
  const { table, query } = model;
  const week = formatWeek(ensureWeek(table.week), locale);
  const title = t('exact.title', { week });
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    title,
    body: (
      <>
        <p class="govuk-body rw-no-print">
          <a class="govuk-link rw-standing-link" href={page.href('authority')}>
            {t('authority.back')}
          </a>
        </p>
        <h1 class="govuk-heading-l rw-dated">
          <Dated title={title} />
        </h1>
        <p class="govuk-body">
          <StatusTag page={page} release={{ manifest: { status: table.status } }} />{' '}
          {t('week.revision', { revision: table.revision })}{' '}
          {query.has('revision') && (
            <a
              class="govuk-link rw-standing-link rw-no-print"
              href={page.href('authorityWeek', { week: table.week })}
            >
              {t('exact.newestRevision')}
            </a>
          )}
        </p>
        <EarlierRevisions page={page} of={table} />
        {table.containsSample && <p class="govuk-inset-text">{t('week.sample')}</p>}
        <p class="govuk-body">
          <Jurisdiction page={page} of={table} />
        </p>
        {!query.has('dimension') && <HeldKinds page={page} of={table} />}
        {!table.hasFigures && table.choices.trend.length > 0 && (
          <p class="govuk-inset-text">{t('exact.noFigures')}</p>
        )}
        <p class="govuk-inset-text">{t('exact.lead')}</p>
        <ExactFilterForm page={page} table={table} query={query} />
        <Rows page={page} model={model} />
        <Downloads page={page} table={table} query={query} />
        <Details summary={t('exact.columns')}>
          <ul class="govuk-list govuk-list--bullet">
            {AUTHORITY_COLUMNS.map((column) => (
              <li>
                <code class="rw-code">{column}</code> {columnTitle(column, locale)}
              </li>
            ))}
          </ul>
        </Details>
      </>
    ),
  };
}

function Rows({ page, model: { table, query } }: { page: PageContext; model: ExactWeekModel }) {
  const { t, locale } = page;
  const { rowCount, rows } = table;
  if (rowCount === 0)
    return (
      <p class="govuk-body">
        {t(table.choices.dimension.length === 0 ? 'exact.nothing' : 'exact.noneFound')}
      </p>
    );
  return (
    <>
      <p class="govuk-body">
        {t('exact.rows', {
          rows: formatCount(rowCount, locale),
          page: table.page,
          pages: table.pageCount,
        })}
      </p>
      <ExactRows page={page} caption={t('exact.caption')} rows={rows} />
      {rows.some(({ trend }) => trend === 'not_shown') && (
        <p class="govuk-body">{t('exact.notShown')}</p>
      )}
      {rows.some(({ dimension }) => dimension.startsWith('campaign')) && (
        <p class="govuk-body">{t('exact.signalText')}</p>
      )}
      <Pages page={page} table={table} query={query} />
    </>
  );
}

interface TableProps {
  readonly page: PageContext;
  readonly table: AuthorityTablePage;
  readonly query: URLSearchParams;
}

function Pages({ page, table: { week, page: at, pageCount }, query }: TableProps) {
  const link = (to: number, rel: 'prev' | 'next', text: string) => (
    <a
      class="govuk-link rw-standing-link"
      rel={rel}
      href={page.href('authorityWeek', { week }, queryWith(query, to))}
    >
      {text}
    </a>
  );
  if (pageCount === 1) return null;
  return (
    <nav class="rw-pages rw-no-print" aria-label={page.t('exact.pages')}>
      {at > 1 && link(at - 1, 'prev', page.t('list.previous'))}
      {at < pageCount && link(at + 1, 'next', page.t('list.next'))}
    </nav>
  );
}

function Downloads({ page, table, query }: TableProps) {
  const { t } = page;
  const { week } = table;
  return (
    <section class="rw-no-print">
      <h2 class="govuk-heading-m">{t('exact.download')}</h2>
      <p class="govuk-body">{t('exact.downloadText')}</p>
      <div class="rw-buttons">
        {Object.keys(AUTHORITY_FILES).map((file) => (
          <a
            class="govuk-button govuk-button--secondary"
            href={page.href('authorityWeekFile', { week, file }, queryWith(query, null))}
            rel="nofollow"
          >
            {file}
          </a>
        ))}
      </div>
      <p class="govuk-body">{t('exact.publicFiles')}</p>
      <FileLinks of={table} names={CHECK_FILES} />
    </section>
  );
}
