import { DAY_MS, dayFromMs, type ExposureRoute } from '@rangewatch/schema';
import type { Estimate } from '../estimate.ts';
import type { SignalResult } from './judge-signals.ts';
import type { CountedPair } from './counted-pair.ts';

/** A result as it is frozen, printed and served to authorities: one JSON object, always the same keys in one order. */
export function signalRecord(result: SignalResult, campaign: string, source: string) {
  const { evidence, selfControlled, onset, checks } = result;
  const { confirmation } = evidence;
  return {
    campaign,
    source,
    range: result.range,
    level: result.level,
    o: evidence.observed,
    e: evidence.expected,
    ic: evidence.ic,
    ic025: evidence.ic025,
    ic975: evidence.ic975,
    prr: estimateJson(evidence.prr)?.value ?? null,
    prrInterval: intervalJson(evidence.prr),
    q: result.q,
    p: result.p,
    fragility: evidence.fragility,
    checks,
    routes: routesJson(result),
    exposed: evidence.exposedCount,
    called: evidence.calledCount,
    persons: evidence.personCount,
    eWithoutOwn: evidence.expectedWithoutOwn,
    before: pairJson(evidence.before),
    orderP: evidence.orderP,
    homeRegions: evidence.homeRegions,
    documented: pairJson(evidence.documented),
    grades: evidence.gradeCounts,
    cohorts: cohortsJson(result),
    confirmation: confirmation && {
      noticedOn: dayFromMs(confirmation.noticedOn * DAY_MS),
      o: confirmation.observed,
      e: confirmation.expected,
      p: confirmation.p,
    },
    rivals: evidence.rivals.map((rival) => ({
      campaign: rival.campaign,
      shared: rival.sharedCount,
      ...pairJson(rival),
    })),
    selfControlled: selfControlled && selfControlledJson(selfControlled),
    onset: onset && onsetJson(onset),
  };
}

export type SignalRecord = ReturnType<typeof signalRecord>;

function pairJson({ observed, expected, ic, ic025, ic975 }: CountedPair) {
  return { o: observed, e: expected, ic, ic025, ic975 };
}

function cohortsJson({ evidence }: SignalResult) {
  return Object.fromEntries(
    evidence.cohorts.map(({ key, largestCount, largestShare, effectiveCohorts, ic025 }) => [
      key,
      { largest: largestCount, share: largestShare, effective: effectiveCohorts, ic025 },
    ]),
  );
}

function selfControlledJson({
  relativeIncidence,
  pairedPhones,
  pairedSigns,
  signTest,
}: NonNullable<SignalResult['selfControlled']>) {
  return {
    relativeIncidence: estimateJson(relativeIncidence.estimate),
    beforeExposure: estimateJson(relativeIncidence.beforeExposure),
    exposedPhones: relativeIncidence.exposedPhones,
    unexposedPhones: relativeIncidence.unexposedPhones,
    pairedPhones: estimateJson(pairedPhones.jackknife),
    pairedPersons: pairedPhones.personCount,
    pairedSigns,
    signTest,
  };
}

function onsetJson({
  days,
  quartiles,
  againstCampaigns,
  againstRanges,
  isCommonDay,
}: NonNullable<SignalResult['onset']>) {
  return { days, quartiles, againstCampaigns, againstRanges, isCommonDay };
}

/** Null where the figure cannot be estimated. */
function estimateJson(estimate: Estimate) {
  if (!estimate.isEstimable) return null;
  const { value, lower, upper } = estimate;
  return { value, lower, upper };
}

function intervalJson(estimate: Estimate) {
  return estimate.isEstimable ? [estimate.lower, estimate.upper] : estimate.reason;
}

function routesJson({ evidence }: SignalResult): RouteRecords {
  const { routes, differenceP } = evidence.routes;
  const byRoute = routes.map(({ route, observed, expected, ratio, ic025, ic975 }) => [
    route,
    { o: observed, e: expected, ratio, lower: 2 ** ic025, upper: 2 ** ic975 },
  ]);
  return { ...(Object.fromEntries(byRoute) as RouteRecords), differenceP };
}

/** Each step with its ratio (O + ½)/(E + ½), and p that the steps differ at all. */
export type RouteRecords = {
  readonly [route in ExposureRoute]?: {
    readonly o: number;
    readonly e: number;
    readonly ratio: number;
    readonly lower: number;
    readonly upper: number;
  };
} & { readonly differenceP: number | null };
