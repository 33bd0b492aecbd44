import { formatCount, type Locale, type Week } from '@rangewatch/schema';
import { scaleBand, scaleLinear } from 'd3-scale';

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

// 360 wide, so that text is not shrunk on a phone.
const WIDTH = 360;
const HEIGHT = 170;
const PLOT = { left: 4, right: 356, top: 24, bottom: 138 };
/** Above this many bars only the highest carries its figure. */
const MOST_LABELLED_BARS = 10;

export function WeekBars({ id, bars, locale, title, description }: WeekBarsProps) {
  const highest = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  const x = scaleBand()
    .domain(bars.map(({ week }) => week))
    .range([PLOT.left, PLOT.right])
    .paddingInner(0.25)
    .paddingOuter(bars.length < 4 ? 1 : 0.1);
  const y = scaleLinear().domain([0, highest]).range([PLOT.bottom, PLOT.top]);
  const width = rounded(x.bandwidth());
  const highestWeek = bars.find(({ count }) => count === highest)?.week;
  return (
    <svg
      class="rw-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {bars.map(({ week, count }) => {
        const left = rounded(x(week) ?? 0);
        if (count === null) return <NotShown left={left} width={width} />;
        const top = rounded(y(count));
        return (
          <g>
            <rect
              x={left}
              y={top}
              width={width}
              height={rounded(PLOT.bottom - top)}
              fill="#b45f06"
            />
            {(bars.length <= MOST_LABELLED_BARS || week === highestWeek) && (
              <text
                x={rounded(left + width / 2)}
                y={top - 6}
                text-anchor="middle"
                font-size="13"
                fill="#14202b"
              >
                {formatCount(count, locale)}
              </text>
            )}
          </g>
        );
      })}
      <line
        x1={PLOT.left}
        x2={PLOT.right}
        y1={PLOT.bottom}
        y2={PLOT.bottom}
        stroke="#14202b"
        stroke-width="1.5"
      />
      <WeekTicks bars={bars} middleOf={(week) => rounded((x(week) ?? 0) + x.bandwidth() / 2)} />
    </svg>
  );
}

/** A short dash above the line: the week is there, its figure is not. */
function NotShown({ left, width }: { left: number; width: number }) {
  return (
    <rect
      x={left}
      y={PLOT.bottom - 9}
      width={width}
      height="8"
      fill="none"
      stroke="#3d4a55"
      stroke-width="1"
      stroke-dasharray="2 2"
    />
  );
}

function WeekTicks({
  bars,
  middleOf,
}: {
  bars: readonly WeekBar[];
  middleOf: (week: Week) => number;
}) {
  const first = bars[0];
  const last = bars.at(-1);
  if (!first || !last) return null;
  const isSingle = first === last;
  return (
    <g font-size="13" fill="#14202b">
      <text
        x={isSingle ? middleOf(first.week) : PLOT.left}
        y={PLOT.bottom + 20}
        text-anchor={isSingle ? 'middle' : 'start'}
      >
        {first.week}
      </text>
      {!isSingle && (
        <text x={PLOT.right} y={PLOT.bottom + 20} text-anchor="end">
          {last.week}
        </text>
      )}
    </g>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
