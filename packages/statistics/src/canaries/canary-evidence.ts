import { type CallerNumber, type NumberRange, rangeContains } from '@rangewatch/numbering';
import { binomialUpperTail } from '../numerics/binomial.ts';

/** A number of the service's own: given to one campaign only, or a twin that was given to nobody. Days since 1970-01-01. */
export interface Canary {
  /** Null: a twin. */
  readonly campaign: string | null;
  /** Day it was given; null while it is not, and for a twin. */
  readonly givenOn: number | null;
  /** Its calls are known from here up to and with `watchedTo`. */
  readonly watchedFrom: number;
  readonly watchedTo: number;
  readonly calls: readonly { readonly on: number; readonly from: CallerNumber }[];
}

export interface CanaryPair {
  readonly campaign: string;
  readonly range: NumberRange;
  /** Last day that counts. */
  readonly to: number;
}

export interface CanaryEvidence {
  /** Canaries given to the campaign, how many of them the range called afterwards, and on how many days it could have. */
  readonly given: CanaryCounts;
  readonly twins: CanaryCounts;
  /**
   * P that so many of those called, or more, are given ones, if the range called given ones and twins alike: binomial,
   * share of the given ones' days (exact conditional test of two Poisson rates; Przyborowski and Wilenski 1940). A number
   * counts once, however often it was called. 1 where nobody was called.
   */
  readonly p: number;
}

export interface CanaryCounts {
  readonly canaries: number;
  readonly called: number;
  readonly days: number;
}

/** Null without a canary of the campaign that was watched after it was given, or without a twin to compare with. */
export function canaryEvidence(
  canaries: readonly Canary[],
  { campaign, range, to }: CanaryPair,
): CanaryEvidence | null {
  const given = countsOf(
    canaries.filter((one) => one.campaign === campaign && one.givenOn !== null),
    range,
    to,
  );
  const twins = countsOf(
    canaries.filter((one) => one.campaign === null),
    range,
    to,
  );
  if (given.days === 0 || twins.days === 0) return null;
  const share = given.days / (given.days + twins.days);
  const p = binomialUpperTail(given.called, given.called + twins.called, share);
  return { given, twins, p };
}

function countsOf(canaries: readonly Canary[], range: NumberRange, to: number): CanaryCounts {
  const watched = canaries
    .map((canary) => ({ canary, ...daysOf(canary, to) }))
    .filter(({ first, last }) => first <= last);
  return {
    canaries: watched.length,
    called: watched.filter(({ canary, first, last }) =>
      canary.calls.some(({ on, from }) => on >= first && on <= last && rangeContains(range, from)),
    ).length,
    days: watched.reduce((sum, { first, last }) => sum + last - first + 1, 0),
  };
}

/** From the day after it was given on: a call of that day may have come before. */
function daysOf({ givenOn, watchedFrom, watchedTo }: Canary, to: number) {
  const first = givenOn === null ? watchedFrom : Math.max(watchedFrom, givenOn + 1);
  return { first, last: Math.min(watchedTo, to) };
}
