import { scaleLinear } from 'd3-scale';

/** One bar lying under its name, with the span in which the figure lies where it is not exact. */
export interface ComparedBar {
  readonly name: string;
  readonly figure: number;
  /** As it is written beside the name: `about 410 (±19)`. */
  readonly text: string;
  readonly span: { readonly lower: number; readonly upper: number } | null;
  /** What was seen is filled; what would be expected is an outline. */
  readonly isObserved: boolean;
}

interface ComparedBarsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly bars: readonly ComparedBar[];
  readonly title: string;
  readonly description: string;
}

// 360 wide, so that text is not shrunk on a phone.
const WIDTH = 360;
const LEFT = 2;
const RIGHT = 352;
const ROW = 58;
const NAME_AT = 20;
const BAR_AT = 28;
const BAR = 18;

/** What was seen against what would be expected, on one scale from nobody on. */
export function ComparedBars({ id, bars, title, description }: ComparedBarsProps) {
  const highest = Math.max(1, ...bars.map(({ figure, span }) => span?.upper ?? figure));
  const x = scaleLinear().domain([0, highest]).range([LEFT, RIGHT]);
  const at = (figure: number) => Math.round(x(Math.max(0, figure)) * 10) / 10;
  const height = bars.length * ROW;
  return (
    <svg
      class="rw-chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {bars.map((bar, row) => (
        <Bar bar={bar} top={row * ROW} at={at} />
      ))}
      <line x1={LEFT} x2={LEFT} y1="0" y2={height} stroke="#14202b" stroke-width="1.5" />
    </svg>
  );
}

function Bar({
  bar: { name, text, figure, span, isObserved },
  top,
  at,
}: {
  bar: ComparedBar;
  top: number;
  at: (figure: number) => number;
}) {
  return (
    <g>
      <text x={LEFT + 6} y={top + NAME_AT} font-size="14" fill="#14202b">
        {name}
      </text>
      <text x={RIGHT} y={top + NAME_AT} font-size="14" fill="#14202b" text-anchor="end">
        {text}
      </text>
      <rect
        x={LEFT}
        y={top + BAR_AT}
        width={Math.max(1, at(figure) - LEFT)}
        height={BAR}
        fill={isObserved ? '#b45f06' : '#ffffff'}
        stroke={isObserved ? '#b45f06' : '#0f4c81'}
        stroke-width="2"
      />
      {span && (
        <path
          d={whisker(at(span.lower), at(span.upper), top + BAR_AT + BAR / 2)}
          fill="none"
          stroke="#14202b"
          stroke-width="2"
        />
      )}
    </g>
  );
}

/** A line with an end mark at either side. */
function whisker(from: number, to: number, y: number): string {
  return `M${from} ${y - 6}V${y + 6}M${from} ${y}H${to}M${to} ${y - 6}V${y + 6}`;
}
