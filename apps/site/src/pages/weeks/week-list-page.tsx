import { ensureWeek, formatWeek, type Page, type Release, type Week } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Follow } from '../../feeds/follow.tsx';
import { href } from '../../routes.ts';
import { BriefingLink } from './briefing/briefing-link.tsx';
import { OverdueNote } from './overdue-note.tsx';
import { StatusTag } from './status-tag.tsx';
import { weeksFeedHref } from './weeks-feed.ts';

/** `overdue`: where it would stand, on the first page of the list only. */
export function weekListPage(
  page: PageContext,
  { items, nextCursor }: Page<Release>,
  overdue: Week | null,
): PageAnswer {
  const { t } = page;
  const feed = { href: weeksFeedHref(page), title: t('weeks.title') };
  return {
    kind: 'page',
    title: t('weeks.title'),
    feed,
    body: (
      <>
        <h1 class="govuk-heading-xl">{t('weeks.title')}</h1>
        <p class="govuk-body-l">{t('weeks.what')}</p>
        {overdue && <OverdueNote page={page} week={overdue} />}
        <WhereElse page={page} />
        {items.length === 0 && <p class="govuk-body">{t('weeks.none')}</p>}
        <ul class="rw-cards">
          {items.map((release) => (
            <WeekCard page={page} release={release} />
          ))}
        </ul>
        {nextCursor && (
          <p class="govuk-body">
            <a
              class="govuk-link rw-standing-link"
              rel="next"
              href={page.href('weeks', {}, { after: nextCursor })}
            >
              {t('list.next')}
            </a>
          </p>
        )}
        <ForPrograms page={page} />
        <Follow page={page} href={feed.href} />
      </>
    ),
  };
}

function WhereElse({ page }: { page: PageContext }) {
  const { t } = page;
  const links = [
    { href: page.href('data'), text: t('data.fromWeeks') },
    { href: page.href('calendar'), text: t('calendar.title') },
    { href: page.href('recipes'), text: t('recipes.title') },
    { href: page.href('authority'), text: t('weeks.authority'), rel: 'nofollow' },
  ];
  return links.map(({ href: address, text, rel }) => (
    <p class="govuk-body">
      <a class="govuk-link rw-standing-link" rel={rel} href={address}>
        {text}
      </a>
    </p>
  ));
}

function WeekCard({ page, release }: { page: PageContext; release: Release }) {
  const { week, revision } = release;
  return (
    <li class="rw-card">
      <h2 class="govuk-heading-s rw-card__title">
        <a class="govuk-link" href={page.href('week', { week })}>
          {formatWeek(ensureWeek(week), page.locale)}
        </a>
      </h2>
      <p class="govuk-body rw-card__text">
        <StatusTag page={page} release={release} /> {page.t('week.revision', { revision })}
      </p>
      <p class="govuk-body rw-card__text">
        <BriefingLink page={page} week={week} />
      </p>
    </li>
  );
}

/** Addresses that stay, for programs that fetch each week by themselves. */
function ForPrograms({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <section class="rw-no-print">
      <h2 class="govuk-heading-m">{t('weeks.programs')}</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link rw-standing-link" href={href('latestRelease')}>
            {t('weeks.latest')}
          </a>
        </li>
        <li>
          <a class="govuk-link rw-standing-link" href={href('releaseCatalogue')}>
            {t('weeks.catalogue')}
          </a>
        </li>
      </ul>
    </section>
  );
}
