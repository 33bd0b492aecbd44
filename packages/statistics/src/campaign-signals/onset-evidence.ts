import { type NumberRange, rangeContains } from '@rangewatch/numbering';
import {
  kolmogorovSmirnov,
  type KolmogorovSmirnov,
  quantile,
} from '../onset/kolmogorov-smirnov.ts';
import { ONSET_DAYS, SHUFFLES } from './signal-policy.ts';
import type { SignalPerson } from './signal-person.ts';

/** Days from giving the number to the first call from the range, of persons called within 60 days. */
export interface OnsetEvidence {
  /** One for each person, ascending. */
  readonly days: readonly number[];
  /** Quarter, half and three quarters of the persons were called within so many days. */
  readonly quartiles: readonly [number, number, number];
  /** Against persons who gave the number to other campaigns and were called from the same range. */
  readonly againstCampaigns: KolmogorovSmirnov;
  /** Against the campaign's persons and the first calls from other numbers. */
  readonly againstRanges: KolmogorovSmirnov;
  /**
   * Most gave the number on one day: the onset is then the course of the calls themselves, which is shown and not
   * tested.
   */
  readonly isCommonDay: boolean;
}

export interface OnsetPair {
  readonly campaign: string;
  readonly range: NumberRange;
  readonly random: () => number;
}

const COMMON_SHARE = 0.5;

export function onsetEvidence(
  exposed: readonly SignalPerson[],
  called: readonly SignalPerson[],
  { campaign, range, random }: OnsetPair,
): OnsetEvidence {
  const inRange = (number: SignalPerson['calls'][number]) => rangeContains(range, number.from);
  const days = onsets(exposed, (exposure) => exposure.campaign === campaign, inRange);
  const others = onsets(called, (exposure) => exposure.campaign !== campaign, inRange);
  const elsewhere = onsets(
    exposed,
    (exposure) => exposure.campaign === campaign,
    (call) => !inRange(call),
  );
  const test = (other: readonly number[]) =>
    kolmogorovSmirnov(days, other, { shuffleCount: SHUFFLES, random });
  return {
    days: days.toSorted((one, other) => one - other),
    quartiles: [quantile(days, 0.25), quantile(days, 0.5), quantile(days, 0.75)],
    againstCampaigns: test(others),
    againstRanges: test(elsewhere),
    isCommonDay: hasCommonDay(exposed, campaign),
  };
}

function onsets(
  persons: readonly SignalPerson[],
  isMeant: (exposure: SignalPerson['exposures'][number]) => boolean,
  counts: (call: SignalPerson['calls'][number]) => boolean,
): number[] {
  return persons.flatMap(({ exposures, calls }) => {
    const given = exposures.filter(isMeant).flatMap(({ on }) => (on === null ? [] : [on]));
    if (given.length === 0) return [];
    const since = Math.min(...given);
    const later = calls.filter((call) => call.on > since && counts(call)).map(({ on }) => on);
    const onset = Math.min(...later) - since;
    return onset <= ONSET_DAYS ? [onset] : [];
  });
}

function hasCommonDay(exposed: readonly SignalPerson[], campaign: string): boolean {
  const days = exposed.flatMap(({ exposures }) =>
    exposures.filter((exposure) => exposure.campaign === campaign).map(({ on }) => on),
  );
  const counts = [...Map.groupBy(days, (day) => day).values()].map((list) => list.length);
  return Math.max(0, ...counts) > COMMON_SHARE * days.length;
}
