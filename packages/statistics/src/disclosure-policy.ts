import { createHmac } from 'node:crypto';

/**
 * What the public sees of reports made by people. One policy for pages, JSON, files and releases.
 * A count is public once the count less its jitter reaches the threshold, and then only as a band.
 */
export interface DisclosurePolicy {
  /** Names this rule set in released files and in every assessment. */
  readonly method: string;
  /** Distinct reporters from which a number is public. */
  readonly numberMinReporters: number;
  /** Distinct reporters, and distinct numbers they name, from which a range is public. */
  readonly rangeMinReporters: number;
  readonly rangeMinNumbers: number;
  /** Distinct consenting persons from which a campaign's count is public. */
  readonly campaignMinReporters: number;
  /** The most that jitter takes off a count: 2 means 0, 1 or 2. */
  readonly maxJitter: number;
  /** Lower edges of the bands, ascending; the last band has no upper edge. */
  readonly bandEdges: readonly number[];
}

/** A count as shown, `from` to `to` inclusive; `to` is null where only "at least" is known. */
export interface CountBand {
  readonly from: number;
  readonly to: number | null;
}

/** What turning counts into something public takes: the rule, and the deployment's secret 32-byte key. */
export interface Disclosure {
  readonly policy: DisclosurePolicy;
  readonly jitterKey: Uint8Array;
}

export const PUBLIC_POLICY: DisclosurePolicy = {
  method: 'rangewatch-public/1',
  numberMinReporters: 3,
  rangeMinReporters: 5,
  rangeMinNumbers: 3,
  campaignMinReporters: 5,
  maxJitter: 2,
  bandEdges: [
    3, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000,
    500_000, 1_000_000,
  ],
};

const JITTER_LABEL = 'jitter/v1';

/**
 * What is taken off every count of one cell (a range, or a name such as `campaign:…`) before it is
 * compared or banded: 0 to `maxJitter`, fixed for the deployment and unknown outside. One value serves all
 * counts and weeks of a cell, because independent draws could be averaged away. It hides where an edge
 * lies; it cannot hide that an edge was crossed from someone who sent all other reports of the cell.
 *
 * Three reporters of a number with jitter 2 leave 1: hidden. With jitter 0 they leave 3: shown as "3–4".
 */
export function jitterOf(
  jitterKey: Uint8Array,
  cell: string,
  maxJitter = PUBLIC_POLICY.maxJitter,
): number {
  const digest = createHmac('sha256', jitterKey).update(`${JITTER_LABEL}\0${cell}`).digest();
  // 48 bits leave no measurable bias in the remainder.
  return digest.readUIntBE(0, 6) % (maxJitter + 1);
}

/**
 * The band a count lies in; null below the lowest edge, which is what 0, 1 and 2 give.
 * 4 gives 3–4, 7 gives 5–9, 199 gives 100–199, 200 gives 200–499.
 */
export function bandOf(
  count: number,
  edges: readonly number[] = PUBLIC_POLICY.bandEdges,
): CountBand | null {
  const index = edges.findLastIndex((edge) => edge <= count);
  const from = edges[index];
  if (from === undefined) return null;
  const next = edges[index + 1];
  return { from, to: next === undefined ? null : next - 1 };
}

/** The band above; null at the top. */
export function nextBandOf(
  band: CountBand,
  edges: readonly number[] = PUBLIC_POLICY.bandEdges,
): CountBand | null {
  const next = edges.find((edge) => edge > band.from);
  return next === undefined ? null : bandOf(next, edges);
}
