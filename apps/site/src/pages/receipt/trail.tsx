import {
  caseOutcomeName,
  dayOfInstant,
  ensureCalendarDay,
  formatDay,
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

function eventText({ t }: PageContext, { event, week, release, authority }: TrailEntry): string {
  return t(`trail.${event}`, {
    week: week ?? '',
    release: release ?? '',
    authority: authority ?? '',
  });
}

function timeText({ locale, timeZone }: PageContext, at: string): string {
  if (isCalendarDay(at)) return formatDay(ensureCalendarDay(at), locale);
  const instant = new Date(at);
  const day = formatDay(dayOfInstant(instant, timeZone), locale);
  return `${day} ${timeOfDay(instant, timeZone)}`;
}
