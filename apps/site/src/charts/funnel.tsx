import { scaleLog } from 'd3-scale';
import { formatCount, type Locale } from '@rangewatch/schema';
import { ratioTicks, writeTimes } from './ratio-axis.ts';

/** One campaign: how many persons are expected of it, and how many times as many there are. */
export interface FunnelPoint {
  readonly expected: number;
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
  readonly isMarked: boolean;
}

interface FunnelProps {
  /** Unique on the page. */
  readonly id: string;
  readonly points: readonly FunnelPoint[];
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** What the horizontal axis counts. */
  readonly unit: string;
}

// 360 wide, so that text is not shrunk on a phone.
const WIDTH = 360;
const LEFT = 56;
const RIGHT = 350;
const TOP = 12;
const BOTTOM = 232;
const BELOW = 46;
const LEAST_EXPECTED = 0.1;
const HIGHEST_RATIO = 200;
const LEAST_RATIO = 0.1;
const EXPECTED_TICKS = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000];
const MOST_TICKS = 6;

/**
 * Every campaign by how many persons are expected of it: few leave much to chance, so intervals are long at the left.
 * The marked one is drawn last, larger and in another colour.
 */
export function Funnel({ id, points, locale, title, description, unit }: FunnelProps) {
  const { x, y, expectedTicks, timesTicks } = scalesOf(points);
  const ordered = points.toSorted((one, other) => Number(one.isMarked) - Number(other.isMarked));
  return (
    <svg
      class="rw-chart"
      viewBox={`0 0 ${WIDTH} ${BOTTOM + BELOW}`}
      width={WIDTH}
      height={BOTTOM + BELOW}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {timesTicks.map((ratio) => (
        <g>
          <line
            x1={LEFT}
            x2={RIGHT}
            y1={y(ratio)}
            y2={y(ratio)}
            stroke={ratio === 1 ? '#14202b' : '#d3dae0'}
            stroke-dasharray={ratio === 1 ? '4 3' : undefined}
          />
          <text x={LEFT - 6} y={y(ratio) + 5} text-anchor="end" font-size="14" fill="#14202b">
            {writeTimes(ratio, locale)}
          </text>
        </g>
      ))}
      {ordered.map((point) => (
        <Point point={point} x={x} y={y} />
      ))}
      <line x1={LEFT} x2={RIGHT} y1={BOTTOM} y2={BOTTOM} stroke="#14202b" stroke-width="1.5" />
      <g font-size="14" fill="#14202b" text-anchor="middle">
        {expectedTicks.map((expected) => (
          <text x={x(expected)} y={BOTTOM + 20}>
            {formatCount(expected, locale)}
          </text>
        ))}
        <text x={(LEFT + RIGHT) / 2} y={BOTTOM + 40}>
          {unit}
        </text>
      </g>
    </svg>
  );
}

function Point({
  point: { expected, ratio, lower, upper, isMarked },
  x,
  y,
}: {
  point: FunnelPoint;
  x: (expected: number) => number;
  y: (ratio: number) => number;
}) {
  const colour = isMarked ? '#b45f06' : '#5a6872';
  return (
    <g stroke={colour} fill={isMarked ? colour : '#ffffff'} stroke-width={isMarked ? 3 : 1}>
      <line x1={x(expected)} x2={x(expected)} y1={y(lower)} y2={y(upper)} />
      <circle cx={x(expected)} cy={y(ratio)} r={isMarked ? 7 : 3.5} />
    </g>
  );
}

function scalesOf(points: readonly FunnelPoint[]) {
  const most = Math.max(1, ...points.map(({ expected }) => expected));
  const least = Math.max(LEAST_EXPECTED, Math.min(0.5, ...points.map(({ expected }) => expected)));
  const low = Math.max(LEAST_RATIO, Math.min(0.5, ...points.map(({ lower }) => lower)));
  const high = Math.min(HIGHEST_RATIO, Math.max(2, ...points.map(({ upper }) => upper)));
  const across = scaleLog()
    .domain([least, most])
    .range([LEFT + 8, RIGHT - 8])
    .clamp(true);
  const upward = scaleLog().domain([low, high]).range([BOTTOM, TOP]).clamp(true);
  return {
    x: (expected: number) => rounded(across(expected)),
    y: (ratio: number) => rounded(upward(ratio)),
    expectedTicks: ticksBetween(least, most),
    timesTicks: ratioTicks(low, high),
  };
}

/** Round counts, fewer where the axis is long. */
function ticksBetween(least: number, most: number): readonly number[] {
  const inside = EXPECTED_TICKS.filter((tick) => tick >= least && tick <= most);
  return inside.length > MOST_TICKS ? inside.filter((_, index) => index % 2 === 0) : inside;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
