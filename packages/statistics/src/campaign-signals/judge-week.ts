import { benjaminiHochberg } from '../multiplicity/adjusted-p-values.ts';
import {
  type CampaignExposed,
  type ExposedByCampaign,
  exposedByCampaign,
} from './campaign-exposed.ts';
import { type CampaignScan, scanCampaign, type ScanChoice } from './scan-campaign.ts';
import { screenCampaign, type ScreenedPair } from './screen-campaign.ts';
import { FALSE_DISCOVERY_RATE, LEAST_EXPOSED_PERSONS, SHUFFLES } from './signal-policy.ts';
import { boundsOf } from '../numerics/lists.ts';
import type { SignalView } from './signal-view.ts';

/** A screened pair as one week's facts show it. */
export interface WeekPair extends ScreenedPair {
  readonly campaign: number;
  /** Campaign's p adjusted over all campaigns that could be tested (Benjamini and Hochberg). */
  readonly q: number;
  /** The range's own p, of the scan it was chosen in. */
  readonly p: number;
  /** q ≤ 0.01. */
  readonly isCampaignSelected: boolean;
  /** p ≤ 0.01·R/m in a campaign with q ≤ 0.01: R campaigns selected of m. */
  readonly isSelected: boolean;
}

export interface WeekJudgement {
  /** No two ranges of a campaign overlap. */
  readonly pairs: readonly WeekPair[];
  /** m: campaigns with enough exposed persons to be tested. */
  readonly testedCampaigns: number;
  readonly exposed: ExposedByCampaign;
}

export interface JudgeOptions {
  /** A stream of numbers from 0 up to, not including, 1; the same for the same label. */
  readonly randomFor: (label: string) => () => number;
  readonly shuffles?: number;
  /** Campaigns that can have a screened pair at all, when that is known; others are counted with p = 1. */
  readonly candidates?: ReadonlySet<number>;
}

/**
 * One week: screen every campaign, scan those with a screened range, adjust over all campaigns, then choose ranges
 * within the selected ones (Benjamini and Bogomolov 2014).
 */
export function judgeWeek(view: SignalView, options: JudgeOptions): WeekJudgement {
  const exposed = exposedByCampaign(view);
  const tested = [...view.table.campaigns.keys()].filter(
    (campaign) => exposed.countOf(campaign) >= LEAST_EXPOSED_PERSONS,
  );
  const screened = tested
    .filter((campaign) => options.candidates?.has(campaign) ?? true)
    .flatMap((campaign) => screenAndScan(view, exposed.of(campaign), options));
  const q = benjaminiHochberg(
    screened.map(({ first }) => first.p),
    tested.length,
  );
  const selectedCount = q.filter((value) => value <= FALSE_DISCOVERY_RATE).length;
  const level = (FALSE_DISCOVERY_RATE * selectedCount) / tested.length;
  const pairs = screened.flatMap((one, place) => {
    const isCampaignSelected = (q[place] ?? 1) <= FALSE_DISCOVERY_RATE;
    const chosen = chooseRanges(view, one, isCampaignSelected ? level : 0, options);
    return chosen.map((pair) => ({
      ...pair,
      campaign: one.exposed.campaign,
      q: q[place] ?? 1,
      isCampaignSelected,
      isSelected: isCampaignSelected && pair.p <= level,
    }));
  });
  return { pairs, testedCampaigns: tested.length, exposed };
}

function screenAndScan(
  view: SignalView,
  exposed: CampaignExposed,
  options: JudgeOptions,
): ScreenedCampaign[] {
  const ranges = screenCampaign(view, exposed);
  if (ranges.length === 0) return [];
  return [{ exposed, ranges, first: firstScan(view, exposed, ranges, options) }];
}

interface Round {
  readonly best: ScreenedPair;
  readonly p: number;
}

function firstScan(
  view: SignalView,
  exposed: CampaignExposed,
  ranges: readonly ScreenedPair[],
  options: JudgeOptions,
): Round {
  return bestOf(
    view,
    scanWithout(view, exposed, { leftOut: new Set(), found: ranges }, options),
    ranges,
  );
}

function scanWithout(
  view: SignalView,
  exposed: CampaignExposed,
  { leftOut, found }: Pick<ScanChoice, 'leftOut' | 'found'>,
  { randomFor, shuffles = SHUFFLES }: JudgeOptions,
): CampaignScan {
  const name = view.table.campaigns[exposed.campaign] ?? '';
  const random = randomFor(`${name}|${view.days.to}|${leftOut.size}`);
  return scanCampaign(view, exposed, { shuffles, leftOut, found, random });
}

/** Of equals the longest prefix, which names the fewest numbers, then the lowest. */
function bestOf(view: SignalView, scan: CampaignScan, ranges: readonly ScreenedPair[]): Round {
  const { ranges: known } = view.table;
  const [best] = ranges
    .map((pair) => ({ pair, ratio: scan.ratioOf(pair.range, pair.observed) }))
    .toSorted(
      (one, other) =>
        other.ratio - one.ratio ||
        (known.openDigitsOf[one.pair.range] ?? 0) - (known.openDigitsOf[other.pair.range] ?? 0) ||
        (known.nameOf(one.pair.range) < known.nameOf(other.pair.range) ? -1 : 1),
    );
  if (!best) throw new RangeError('a scan chooses among ranges');
  return { best: best.pair, p: scan.pOf(best.ratio) };
}

interface ScreenedCampaign {
  readonly exposed: CampaignExposed;
  readonly ranges: readonly ScreenedPair[];
  readonly first: Round;
}

/**
 * Sequential deletion (Zhang, Assunção and Kulldorff 2010): the best range is taken, it and all that overlap it are
 * deleted, the rest is scanned again. Below `level` the scan decides; what is screened but no better than chance
 * follows in the order of the last scan.
 */
function chooseRanges(
  view: SignalView,
  { exposed, ranges, first }: ScreenedCampaign,
  level: number,
  options: JudgeOptions,
): (ScreenedPair & { readonly p: number })[] {
  const chosen: (ScreenedPair & { readonly p: number })[] = [];
  const leftOut = new Set<number>();
  let rest = ranges;
  let scan: CampaignScan | null = null;
  for (let round = first; ; round = bestOf(view, scan, rest)) {
    chosen.push({ ...round.best, p: round.p });
    for (const range of overlapping(view, round.best.range)) leftOut.add(range);
    rest = rest.filter(({ range }) => !leftOut.has(range));
    if (rest.length === 0) return chosen;
    if (scan === null || round.p <= level)
      scan = scanWithout(view, exposed, { leftOut, found: rest }, options);
  }
}

/** The range itself, those inside it, and those it lies inside. */
function overlapping({ table }: SignalView, range: number): ReadonlySet<number> {
  const { containing } = table.ranges;
  const found = new Set<number>([range]);
  let number = 0;
  const { starts, values } = containing;
  for (let at = values.indexOf(range); at >= 0; at = values.indexOf(range, at + 1)) {
    while ((starts[number + 1] ?? Number.POSITIVE_INFINITY) <= at) number += 1;
    const [from, to] = boundsOf(containing, number);
    for (const other of values.subarray(from, to)) found.add(other);
  }
  return found;
}
