import {
  caseOutcomeName,
  dayOfInstant,
  ensureCalendarDay,
  ensureWeek,
  formatCount,
  formatDay,
  formatWeek,
  isCalendarDay,
  timeOfDay,
  type TrailEntry,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { isTakers, type Takers, type TakingEntry, trailItems } from './trail-items.ts';

/** What happened with the report, and what is still awaited. */
export function Trail({ page, entries }: { page: PageContext; entries: readonly TrailEntry[] }) {
  return (
    <ol class="rw-trail">
      {trailItems(entries).map((item) => (
        <li class={isAwaited(item) ? 'rw-trail__item rw-trail__item--awaited' : 'rw-trail__item'}>
          {isTakers(item) ? (
            <TakersOfWeek page={page} takers={item} />
          ) : (
            <Entry page={page} entry={item} />
          )}
        </li>
      ))}
    </ol>
  );
}

function TakersOfWeek({ page, takers }: { page: PageContext; takers: Takers }) {
  const [{ week }] = takers;
  const count = formatCount(takers.length, page.locale);
  return (
    <>
      <strong>{page.t('trail.takers', { week: weekText(page, week), count })}</strong>
      <br />
      {daysText(page, takers)}
      <Details summary={page.t('trail.whoTheyAre')}>
        <ul class="govuk-list">
          {takers.map((entry) => (
            <li>{takerText(page, entry)}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}

/** From the first to the last of them. */
function daysText(page: PageContext, takers: Takers): string {
  const days = takers.flatMap(({ at, lastOn }) => [at, lastOn ?? at]).toSorted();
  const [first = '', last = first] = [days[0], days.at(-1)];
  if (first === last) return timeText(page, first);
  return page.t('trail.days', { first: timeText(page, first), last: timeText(page, last) });
}

function takerText(page: PageContext, entry: TakingEntry): string {
  const { authority, event } = entry;
  return page.t(`trail.taker.${event}`, {
    authority: authority ?? '',
    when: whenText(page, entry),
  });
}

function Entry({ page, entry }: { page: PageContext; entry: TrailEntry }) {
  return (
    <>
      <strong>{eventText(page, entry)}</strong>
      <br />
      {whenText(page, entry)}
      {entry.outcome && (
        <>
          <br />
          {page.t('trail.outcome', { outcome: caseOutcomeName(entry.outcome, page.locale) })}
        </>
      )}
      {entry.words && (
        <>
          <br />
          <span class="rw-user-text">{page.t('trail.words', { words: entry.words })}</span>
        </>
      )}
    </>
  );
}

function isAwaited(item: TrailEntry | Takers): boolean {
  return !isTakers(item) && (item.event === 'awaits_week' || item.event === 'awaits_final');
}

function eventText(page: PageContext, { event, week, release, authority }: TrailEntry): string {
  return page.t(`trail.${event}`, {
    week: weekText(page, week),
    release: release === null ? weekData(page, week) : releaseName(page, release),
    authority: authority ?? '',
  });
}

function weekText({ locale }: PageContext, week: string | null): string {
  return week === null ? '' : formatWeek(ensureWeek(week), locale);
}

/** Of several revisions. */
function weekData(page: PageContext, week: string | null): string {
  return page.t('trail.weekData', { week: weekText(page, week) });
}

/** `2026-W46/r1` in words. */
function releaseName({ t, locale }: PageContext, release: string): string {
  const [week = '', revision = ''] = release.split('/r');
  return t('trail.release', { week: formatWeek(ensureWeek(week), locale), revision });
}

function whenText(page: PageContext, entry: TrailEntry): string {
  const time = timeText(page, entry.at);
  if (isAwaited(entry)) return page.t('trail.due', { time });
  if (entry.lastOn === null) return time;
  return page.t('trail.onSeveralDays', { first: time, last: timeText(page, entry.lastOn) });
}

function timeText({ locale, timeZone }: PageContext, at: string): string {
  if (isCalendarDay(at)) return formatDay(ensureCalendarDay(at), locale);
  const instant = new Date(at);
  const day = formatDay(dayOfInstant(instant, timeZone), locale);
  return `${day} ${timeOfDay(instant, timeZone)}`;
}
