import type { WeekChange } from '@rangewatch/database/readers';
import type { ReleaseBasis } from '@rangewatch/database/writers';
import type { ReleaseHeader } from '@rangewatch/releases';
import {
  addWeeks,
  dayOfInstant,
  ensureCalendarDay,
  ensureWeek,
  publicationInstant,
  type ReleaseManifest,
  type RevisionReason,
  type Week,
  weekOfInstant,
  WEEKS_UNTIL_FINAL,
} from '@rangewatch/schema';
import {
  type Disclosure,
  type DisclosurePolicy,
  protectRevisionCount,
} from '@rangewatch/statistics';

export interface HeaderFacts {
  readonly week: Week;
  readonly basis: ReleaseBasis | null;
  readonly now: Date;
  readonly timeZone: string;
  readonly disclosure: Disclosure;
  readonly containsSample: boolean;
  /** Since the basis; none for the first revision. */
  readonly changes: readonly WeekChange[];
  /** Counted reports of the week now, and how many of the basis were withdrawn since. */
  readonly totals: { readonly reportCount: number; readonly withdrawnCount: number };
}

/**
 * What the next revision of a week says about itself. Its date is the scheduled one: the week's own
 * Monday, for a later revision the last Monday at which releases were due, and beside it the day it is made on.
 */
export function nextHeader(facts: HeaderFacts): ReleaseHeader {
  const { week, basis, now, timeZone, disclosure, containsSample } = facts;
  return {
    week,
    revision: (basis?.revision ?? 0) + 1,
    status:
      basis?.manifest.status === 'final' || isFinalBy(week, now, timeZone)
        ? 'final'
        : 'provisional',
    scheduledAt: basis ? lastDueInstant(week, now, timeZone) : publicationInstant(week, timeZone),
    ...(basis && { revisedOn: dayOfInstant(now, timeZone) }),
    timeZone,
    containsSample,
    revisionReasons: basis ? reasonsSince(basis, facts) : [],
    policy: disclosure.policy,
  };
}

/** Whether a provisional release is due for the revision that says it is final, whatever became of its figures. */
export function becomesFinal(
  { manifest }: ReleaseBasis,
  week: Week,
  now: Date,
  timeZone: string,
): boolean {
  return manifest.status === 'provisional' && isFinalBy(week, now, timeZone);
}

function isFinalBy(week: Week, now: Date, timeZone: string): boolean {
  return publicationInstant(addWeeks(week, WEEKS_UNTIL_FINAL), timeZone) <= now;
}

/** The header a recorded release was made with; null when its rules are not those of today. */
export function recordedHeader(
  manifest: ReleaseManifest,
  policy: DisclosurePolicy,
): ReleaseHeader | null {
  if (manifest.method !== policy.method) return null;
  const { revision, status, revisedOn, timeZone, containsSample, revisionReasons } = manifest;
  const scheduledAt = new Date(manifest.scheduledAt);
  const week = ensureWeek(manifest.week);
  return {
    week,
    revision,
    status,
    scheduledAt,
    ...(revisedOn !== undefined && { revisedOn: ensureCalendarDay(revisedOn) }),
    timeZone,
    containsSample,
    revisionReasons,
    policy,
  };
}

function lastDueInstant(week: Week, now: Date, timeZone: string): Date {
  const lastWeek = addWeeks(weekOfInstant(now, timeZone), -1);
  const due = publicationInstant(lastWeek, timeZone);
  const passed = due <= now ? due : publicationInstant(addWeeks(lastWeek, -1), timeZone);
  const first = publicationInstant(week, timeZone);
  return passed < first ? first : passed;
}

/** Why the figures may differ from the last revision's: what happened since, never more; where nothing did, we had erred. */
function reasonsSince(basis: ReleaseBasis, facts: HeaderFacts): ReleaseManifest['revisionReasons'] {
  const { week, now, timeZone, totals, disclosure } = facts;
  const has = (...changes: readonly WeekChange[]) =>
    changes.some((change) => facts.changes.includes(change));
  const lateCount = Math.max(0, totals.reportCount - basis.reportCount + totals.withdrawnCount);
  const reasons: ReleaseManifest['revisionReasons'] = [];
  const add = (reason: RevisionReason, applies: boolean, count = 0) => {
    if (!applies) return;
    reasons.push({ reason, reportCount: protectRevisionCount(week, count, disclosure) });
  };
  add('late-reports', has('late_reports'), lateCount);
  add('withdrawals', has('withdrawals'), totals.withdrawnCount);
  add('statements', has('statements', 'statements_withdrawn'));
  add('campaigns', has('campaigns', 'campaigns_removed'));
  add('signals', has('signals'));
  add('method-change', basis.manifest.method !== disclosure.policy.method);
  add('final', becomesFinal(basis, week, now, timeZone));
  add('correction', reasons.length === 0);
  return reasons;
}
