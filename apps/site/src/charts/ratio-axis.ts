import { formatCount, type Locale } from '@rangewatch/schema';

const STEPS = [0.1, 0.5, 1, 2, 5, 10, 20, 50, 100];
/** More figures than these would touch on a phone. */
const MOST_TICKS = 5;

/** Round ratios between two, 1 always among them, few enough to be read on a phone. */
export function ratioTicks(least: number, highest: number): readonly number[] {
  const inside = STEPS.filter((step) => step >= least && step <= highest);
  if (inside.length <= MOST_TICKS) return inside;
  return inside.filter((step) => Number.isInteger(Math.log10(step)));
}

/** `10×`, `10 倍`. */
export function writeTimes(ratio: number, locale: Locale): string {
  return locale === 'en' ? `${formatCount(ratio, locale)}×` : `${formatCount(ratio, locale)} 倍`;
}
