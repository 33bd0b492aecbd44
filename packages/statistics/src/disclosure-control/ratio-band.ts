import type { PublicFigure } from './public-figure.ts';

export const RATIO_BANDS = ['below2', '2to5', '5to10', 'above10'] as const;
/** How many times as many as expected, at least. */
export type RatioBand = (typeof RATIO_BANDS)[number];

const LOWER_EDGES: readonly [RatioBand, number][] = [
  ['above10', 10],
  ['5to10', 5],
  ['2to5', 2],
];

/**
 * The band of the shrunk ratio (O + ½) / (E + ½) of two noisy figures, each taken where its noise favours the
 * campaign: chance must not put anybody in a band they are not in. 410 ± 19 of 15 ± 3 gives 391.5 / 18.5: above 10.
 * No exact count takes part, so no digit of one can be worked out.
 */
export function ratioBand(observed: PublicFigure, expected: PublicFigure): RatioBand {
  const least = Math.max(0, observed.about - observed.halfWidth);
  const most = Math.max(0, expected.about + expected.halfWidth);
  const ratio = (least + 0.5) / (most + 0.5);
  return LOWER_EDGES.find(([, edge]) => ratio >= edge)?.[0] ?? 'below2';
}
