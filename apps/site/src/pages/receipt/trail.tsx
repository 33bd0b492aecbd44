import {
  caseOutcomeName,
  dayOfInstant,
  ensureCalendarDay,
  ensureWeek,
  formatDay,
  formatWeek,
  isCalendarDay,
  timeOfDay,
  type TrailEntry,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

/** What happened with the report, and what is still awaited. */
export function Trail({ page, entries }: { page: PageContext; entries: readonly TrailEntry[] }) {
  return (
    <ol class="rw-trail">
      {entries.map((entry) => (
        <li class={isAwaited(entry) ? 'rw-trail__item rw-trail__item--awaited' : 'rw-trail__item'}>
          <strong>{eventText(page, entry)}</strong>
          <br />
          {isAwaited(entry)
            ? page.t('trail.due', { time: timeText(page, entry.at) })
            : timeText(page, entry.at)}
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
        </li>
      ))}
    </ol>
  );
}

function isAwaited({ event }: TrailEntry): boolean {
  return event === 'awaits_week' || event === 'awaits_final';
}

function eventText(page: PageContext, { event, week, release, authority }: TrailEntry): string {
  return page.t(`trail.${event}`, {
    week: week === null ? '' : formatWeek(ensureWeek(week), page.locale),
    release: release === null ? '' : releaseName(page, release),
    authority: authority ?? '',
  });
}

/** `2026-W46/r1` in words. */
function releaseName({ t, locale }: PageContext, release: string): string {
  const [week = '', revision = ''] = release.split('/r');
  return t('trail.release', { week: formatWeek(ensureWeek(week), locale), revision });
}

function timeText({ locale, timeZone }: PageContext, at: string): string {
  if (isCalendarDay(at)) return formatDay(ensureCalendarDay(at), locale);
  const instant = new Date(at);
  const day = formatDay(dayOfInstant(instant, timeZone), locale);
  return `${day} ${timeOfDay(instant, timeZone)}`;
}
