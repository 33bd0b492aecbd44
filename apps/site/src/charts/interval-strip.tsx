import { scaleLog } from 'd3-scale';
import type { Locale } from '@rangewatch/schema';
import { ratioTicks, writeTimes } from './ratio-axis.ts';

/** A ratio with its interval, on a line of its own. */
export interface IntervalRow {
  readonly name: string;
  /** As it is written beside the name: `3.1 (2.4–4.0)`. */
  readonly text: string;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

interface IntervalStripProps {
  /** Unique on the page. */
  readonly id: string;
  readonly rows: readonly IntervalRow[];
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
}

// 360 wide, so that text is not shrunk on a phone.
const WIDTH = 360;
const LEFT = 12;
const RIGHT = 348;
const ROW = 48;
const NAME_AT = 20;
const LINE_AT = 34;
const BELOW = 26;
/** Half of the widest figure below the lines. */
const EDGE = 22;
/** Beyond these an interval is cut off: its figures are written anyway. */
const LEAST_RATIO = 0.05;
const HIGHEST_RATIO = 200;

/** Ratios one below the other on one scale, with a line where as many as expected are. */
export function IntervalStrip({ id, rows, locale, title, description }: IntervalStripProps) {
  const least = Math.max(LEAST_RATIO, Math.min(0.5, ...rows.map(({ lower }) => lower)));
  const highest = Math.min(HIGHEST_RATIO, Math.max(2, ...rows.map(({ upper }) => upper)));
  const x = scaleLog().domain([least, highest]).range([LEFT, RIGHT]).clamp(true);
  const at = (ratio: number) => Math.round(x(ratio) * 10) / 10;
  const bottom = rows.length * ROW + 4;
  return (
    <svg
      class="rw-chart"
      viewBox={`0 0 ${WIDTH} ${bottom + BELOW}`}
      width={WIDTH}
      height={bottom + BELOW}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {ratioTicks(least, highest).map((ratio) => (
        <g>
          <line
            x1={at(ratio)}
            x2={at(ratio)}
            y1="0"
            y2={bottom}
            stroke={ratio === 1 ? '#14202b' : '#d3dae0'}
            stroke-dasharray={ratio === 1 ? '4 3' : undefined}
          />
          <text {...tickPlace(at(ratio))} y={bottom + 20} font-size="14" fill="#14202b">
            {writeTimes(ratio, locale)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Row row={row} top={index * ROW} at={at} />
      ))}
    </svg>
  );
}

/** In the middle below its line; at an edge inwards, so that none is cut off. */
function tickPlace(x: number): {
  readonly x: number;
  readonly 'text-anchor': 'start' | 'middle' | 'end';
} {
  if (x < LEFT + EDGE) return { x: Math.max(2, x - LEFT), 'text-anchor': 'start' };
  if (x > RIGHT - EDGE) return { x: Math.min(WIDTH - 2, x + LEFT), 'text-anchor': 'end' };
  return { x, 'text-anchor': 'middle' };
}

function Row({
  row: { name, text, ratio, lower, upper },
  top,
  at,
}: {
  row: IntervalRow;
  top: number;
  at: (ratio: number) => number;
}) {
  return (
    <g>
      <text
        x={LEFT}
        y={top + NAME_AT}
        font-size="14"
        fill="#14202b"
        stroke="#ffffff"
        stroke-width="4"
        paint-order="stroke"
      >
        {name}
      </text>
      <text
        x={RIGHT}
        y={top + NAME_AT}
        font-size="14"
        fill="#14202b"
        stroke="#ffffff"
        stroke-width="4"
        paint-order="stroke"
        text-anchor="end"
      >
        {text}
      </text>
      <line
        x1={at(lower)}
        x2={at(upper)}
        y1={top + LINE_AT}
        y2={top + LINE_AT}
        stroke="#b45f06"
        stroke-width="4"
      />
      <circle cx={at(ratio)} cy={top + LINE_AT} r="6" fill="#b45f06" stroke="#ffffff" />
    </g>
  );
}
