import { formatCount, type Locale } from '@rangewatch/schema';
import { type Column, Columns } from './columns.tsx';
import type { OnsetBin } from './onset-bins.ts';

interface OnsetHistogramProps {
  /** Unique on the page. */
  readonly id: string;
  readonly bins: readonly OnsetBin[];
  /** A quarter, half and three quarters were called within so many days. */
  readonly quartiles: readonly number[];
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
}

const HEIGHT = 112;

/** Persons by how many days after giving their number they were first called, with quartiles as dashed lines. */
export function OnsetHistogram({ bins, quartiles, ...props }: OnsetHistogramProps) {
  const last = bins.at(-1);
  const days = last?.to ?? 1;
  return (
    <Columns
      {...props}
      height={HEIGHT}
      columns={bins.map((bin, index) => ({
        name: String(bin.from),
        count: bin.persons,
        tick: tickOf(bins, index, props.locale),
      }))}
      marks={quartiles.map((quartile) => quartile / days)}
    />
  );
}

function tickOf(bins: readonly OnsetBin[], index: number, locale: Locale): Column['tick'] {
  const bin = bins[index];
  if (!bin) return null;
  if (index === 0) return { text: formatCount(bin.from, locale), anchor: 'start' };
  if (index === bins.length - 1) return { text: formatCount(bin.to, locale), anchor: 'end' };
  return null;
}
