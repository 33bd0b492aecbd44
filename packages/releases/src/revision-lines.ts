import {
  COUNTED_REASONS,
  fillTemplate,
  formatCount,
  type Locale,
  revisionReasonName,
} from '@rangewatch/schema';
import { README_WORDS } from './readme-words.ts';
import type { ReleaseHeader } from './release-header.ts';

type RevisionFacts = Omit<ReleaseHeader, 'week' | 'policy' | 'revisedOn'> & {
  readonly revisedOn?: string | undefined;
};

/** Which revision this is, what changed since the one before, and whether it holds sample data. */
export function revisionLines(header: RevisionFacts, locale: Locale): string[] {
  const words = README_WORDS[locale];
  const revision = {
    revision: header.revision,
    status: words[header.status],
    scheduledAt: wallClock(header.scheduledAt, header.timeZone),
    timeZone: header.timeZone,
  };
  const reasons = header.revisionReasons.map(({ reason, reportCount }) => {
    const name = revisionReasonName(reason, locale);
    if (!COUNTED_REASONS.includes(reason)) return fillTemplate(words.reasonAlone, { reason: name });
    if (reportCount === null) return fillTemplate(words.reasonWithoutFigure, { reason: name });
    return fillTemplate(words.reason, { reason: name, count: formatCount(reportCount, locale) });
  });
  const sample = header.containsSample ? [words.sample] : [];
  const { revisedOn: day } = header;
  const made = day === undefined ? '' : fillTemplate(words.revisedOn, { day });
  return [fillTemplate(words.revision, revision) + made, ...reasons, ...sample];
}

/** `2026-08-24 10:00` as the zone's clocks show it. */
export function wallClock(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return format.format(instant).replace(', ', ' ');
}
