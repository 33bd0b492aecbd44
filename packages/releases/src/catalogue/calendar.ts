import type { ScheduledRelease } from '@rangewatch/schema';
import { DAY_MS, fillTemplate } from '@rangewatch/schema';
import { weekPageAddress } from './file-address.ts';
import words from './words/catalogue.json' with { type: 'json' };

const DURATION = 'PT15M';
const ANNOUNCED_AHEAD_MS = 52 * 7 * DAY_MS;

/** `calendar.ics`: when the next weeks are due, for a calendar program (RFC 5545). The same bytes for the same plan. */
export function calendarText(scheduled: readonly ScheduledRelease[], siteUrl: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//rangewatch//releases//EN',
    `X-WR-CALNAME:${words.title['zh-Hans']} / ${words.title.en}`,
    ...scheduled.flatMap((release) => eventLines(release, siteUrl)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ week, dueAt, finalWeek }: ScheduledRelease, siteUrl: string): string[] {
  const name = (locale: 'en' | 'zh-Hans'): string => fillTemplate(words.calendar[locale], { week });
  const instant = icsInstant(dueAt);
  return [
    'BEGIN:VEVENT',
    `UID:${week}@${new URL(siteUrl).host}`,
    // When an entry comes onto the calendar: it is announced a year ahead.
    `DTSTAMP:${icsInstant(new Date(dueAt.getTime() - ANNOUNCED_AHEAD_MS))}`,
    `DTSTART:${instant}`,
    `DURATION:${DURATION}`,
    `SUMMARY:${name('zh-Hans')} / ${name('en')}`,
    `DESCRIPTION:${week} r1 provisional\\; ${finalWeek} final`,
    `URL:${weekPageAddress({ week }, siteUrl)}`,
    'END:VEVENT',
  ];
}

/** `20261130T020000Z` */
function icsInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

const MOST_BYTES = 75;

/** A line holds 75 bytes; what is longer goes on after a space, no character cut. */
function folded(line: string): string {
  const parts: string[] = [''];
  for (const character of line) {
    const last = parts.at(-1) ?? '';
    const room = MOST_BYTES - (parts.length > 1 ? 1 : 0);
    if (Buffer.byteLength(last + character) > room) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts.join('\r\n ');
}
