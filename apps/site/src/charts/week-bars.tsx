import type { Locale, Week } from '@rangewatch/schema';
import { type Column, Columns } from './columns.tsx';

/** One bar: `count` null is a week about which nothing is shown, which is not zero. */
export interface WeekBar {
  readonly week: Week;
  readonly count: number | null;
}

interface WeekBarsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly bars: readonly WeekBar[];
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
}

const HEIGHT = 112;

/** Weeks as columns; only the first and the last are named below, there is no room for more. */
export function WeekBars({ bars, ...props }: WeekBarsProps) {
  const columns = bars.map(({ week, count }, index) => ({
    name: week,
    count,
    tick: tickOf(bars, index),
  }));
  return <Columns {...props} columns={columns} height={HEIGHT} />;
}

function tickOf(bars: readonly WeekBar[], index: number): Column['tick'] {
  const text = bars[index]?.week;
  if (!text) return null;
  if (bars.length === 1) return { text, anchor: 'middle' };
  if (index === 0) return { text, anchor: 'start' };
  return index === bars.length - 1 ? { text, anchor: 'end' } : null;
}
