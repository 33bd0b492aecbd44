import type { Week } from '@rangewatch/schema';
import { authorityTable } from '../disclosure-control/authority-table.ts';
import type { AuthorityCampaignSignals, AuthorityWeek, FunnelCampaign } from './authority-view.ts';
import type { SignalRecord } from './signal-record.ts';

/** Exact persons of one week of a campaign. */
export interface ExactWeek {
  readonly week: Week;
  readonly given: number;
  readonly called: number;
}

export interface AuthorityViewFacts
  extends Pick<
    AuthorityCampaignSignals,
    'campaignTitle' | 'organiserName' | 'run' | 'reply' | 'burst' | 'dilution'
  > {
  /** Of the whole run: what a campaign is seen against. */
  readonly runRecords: readonly SignalRecord[];
  /** Whether a result is of the campaign asked about: it may go by another name with each partner. */
  readonly isOwn: (record: SignalRecord) => boolean;
  readonly weeks: readonly ExactWeek[];
}

/** What an authority sees of one campaign, with no week of fewer people than it may see by themselves. */
export function buildAuthorityView({
  runRecords,
  isOwn,
  weeks,
  ...given
}: AuthorityViewFacts): AuthorityCampaignSignals {
  return {
    ...given,
    records: runRecords.filter(isOwn),
    ...authorityWeeks(weeks),
    funnel: funnelOf(runRecords, isOwn),
  };
}

function authorityWeeks(
  weeks: readonly ExactWeek[],
): Pick<AuthorityCampaignSignals, 'weeks' | 'otherWeeks'> {
  const given = protectWeeks(weeks, ({ given: persons }) => persons);
  const called = protectWeeks(weeks, ({ called: persons }) => persons);
  return {
    weeks: weeks.map(
      ({ week }): AuthorityWeek => ({
        week,
        given: given.shown.get(week) ?? null,
        called: called.shown.get(week) ?? null,
      }),
    ),
    otherWeeks: { given: given.other, called: called.other },
  };
}

function protectWeeks(weeks: readonly ExactWeek[], personsOf: (week: ExactWeek) => number) {
  const { shown, other } = authorityTable(
    weeks.map((week) => ({ key: week.week, persons: personsOf(week) })),
  );
  return { shown: new Map<string, number>(shown.map(({ key, persons }) => [key, persons])), other };
}

/** Every campaign at the numbers that stand out most of it; by name, which ranks nobody. */
function funnelOf(
  records: readonly SignalRecord[],
  isOwn: (record: SignalRecord) => boolean,
): readonly FunnelCampaign[] {
  const byCampaign = Map.groupBy(records, (record) =>
    isOwn(record) ? '' : `${record.source}/${record.campaign}`,
  );
  return [...byCampaign]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, own]) => {
      const [first, ...others] = own;
      if (!first) return [];
      const top = others.reduce((best, one) => (one.ic025 > best.ic025 ? one : best), first);
      return [pointOf(top, isOwn(top))];
    });
}

function pointOf(record: SignalRecord, isThis: boolean): FunnelCampaign {
  return {
    campaign: `${record.source}/${record.campaign}`,
    isThis,
    exposed: record.exposed,
    o: record.o,
    e: record.eWithoutOwn ?? record.e,
    ratio: 2 ** record.ic,
    lower: 2 ** record.ic025,
    upper: 2 ** record.ic975,
    level: record.level,
  };
}
