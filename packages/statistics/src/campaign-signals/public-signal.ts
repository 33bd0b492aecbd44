import { type PublicFigure, publicFigure } from '../disclosure-control/public-figure.ts';
import { type RatioBand, ratioBand } from '../disclosure-control/ratio-band.ts';
import type { StatedSignal } from './signal-statement.ts';

/** A signal as the public may see it: every figure with noise. */
export interface PublicSignal extends StatedSignal {
  readonly called: PublicFigure;
  readonly band: RatioBand;
}

/** What the public side is given of a signal: nothing exact. */
export interface NoisySignal {
  /** Of the node's published cells, each week once. */
  readonly noisyCounts: readonly number[];
  readonly expected: PublicFigure;
  /** What `mayReleaseLabel` said. */
  readonly isReleased: boolean;
}

/** Null where the label is not released or the figure below the threshold: as if nothing had been found. */
export function buildPublicSignal(
  stated: StatedSignal,
  { noisyCounts, expected, isReleased }: NoisySignal,
): PublicSignal | null {
  const called = isReleased ? publicFigure(noisyCounts) : null;
  return called && { ...stated, called, band: ratioBand(called, expected) };
}
