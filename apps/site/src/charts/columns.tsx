import { formatCount, type Locale } from '@rangewatch/schema';
import { scaleBand, scaleLinear } from 'd3-scale';

/** One column: `count` null is something about which nothing is shown, which is not zero. */
export interface Column {
  /** Tells it from the others. */
  readonly name: string;
  readonly count: number | null;
  /** What stands below it; null where there is no room for a name under each. */
  readonly tick: { readonly text: string; readonly anchor: 'start' | 'middle' | 'end' } | null;
}

interface ColumnsProps {
  /** Unique on the page. */
  readonly id: string;
  readonly columns: readonly Column[];
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  /** Of the columns, in units of a drawing 360 wide. */
  readonly height: number;
  /** Places along the columns, 0 at their start and 1 at their end, at which a dashed line stands. */
  readonly marks?: readonly number[];
}

// 360 wide, so that text is not shrunk on a phone.
const WIDTH = 360;
/** Room for the figures of the axis. */
const LEFT = 44;
const RIGHT = 356;
const TOP = 26;
const BELOW = 34;
/** Above this many columns only the highest carries its figure. */
const MOST_LABELLED = 10;
/** About so many lines stand behind the columns. */
const AXIS_LINES = 2;

/** Figures as columns on one line. Every text of it stands in the table beside it too. */
export function Columns({
  id,
  columns,
  locale,
  title,
  description,
  height,
  marks = [],
}: ColumnsProps) {
  const bottom = TOP + height;
  const highest = Math.max(1, ...columns.map(({ count }) => count ?? 0));
  const x = scaleBand()
    .domain(columns.map(({ name }) => name))
    .range([LEFT, RIGHT])
    .paddingInner(0.25)
    .paddingOuter(columns.length < 4 ? 1 : 0.1);
  const y = scaleLinear().domain([0, highest]).nice(AXIS_LINES).range([bottom, TOP]);
  const width = rounded(x.bandwidth());
  const highestName = columns.find(({ count }) => count === highest)?.name;
  const isLabelled = ({ name, count }: Column) =>
    count !== null && count > 0 && (columns.length <= MOST_LABELLED || name === highestName);
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
      <Axis figures={y.ticks(AXIS_LINES).filter(Number.isInteger)} y={y} locale={locale} />
      {columns.map(({ name, count }) => {
        const left = rounded(x(name) ?? 0);
        if (count === null) return <NotShown left={left} width={width} bottom={bottom} />;
        const top = rounded(y(count));
        return (
          <rect x={left} y={top} width={width} height={rounded(bottom - top)} fill="#b45f06" />
        );
      })}
      {marks.map((mark) => (
        <Mark x={rounded(LEFT + mark * (RIGHT - LEFT))} bottom={bottom} />
      ))}
      {columns.filter(isLabelled).map(({ name, count }) => (
        <Figure x={rounded((x(name) ?? 0) + x.bandwidth() / 2)} y={rounded(y(count ?? 0)) - 6}>
          {formatCount(count ?? 0, locale)}
        </Figure>
      ))}
      <line x1={LEFT} x2={RIGHT} y1={bottom} y2={bottom} stroke="#14202b" stroke-width="1.5" />
      <g font-size="14" fill="#14202b">
        {columns.map(({ name, tick }) => (
          <Tick tick={tick} left={rounded(x(name) ?? 0)} width={width} y={bottom + 22} />
        ))}
      </g>
    </svg>
  );
}

/** Pale around its edge, so that it is read across a line. */
function Figure({ x, y, children }: { x: number; y: number; children: string }) {
  return (
    <text
      x={x}
      y={y}
      text-anchor="middle"
      font-size="14"
      fill="#14202b"
      stroke="#ffffff"
      stroke-width="4"
      paint-order="stroke"
    >
      {children}
    </text>
  );
}

/** Lines behind the columns, each with the figure it stands for. */
function Axis({
  figures,
  y,
  locale,
}: {
  figures: readonly number[];
  y: (figure: number) => number;
  locale: Locale;
}) {
  return (
    <g font-size="13" fill="#3d4a55" text-anchor="end">
      {figures.map((figure) => {
        const height = rounded(y(figure));
        return (
          <>
            <line x1={LEFT} x2={RIGHT} y1={height} y2={height} stroke="#d3dae0" />
            <text x={LEFT - 6} y={height + 4}>
              {formatCount(figure, locale)}
            </text>
          </>
        );
      })}
    </g>
  );
}

/** Dark on a pale edge, so that it is seen on a column too. */
function Mark({ x, bottom }: { x: number; bottom: number }) {
  return (
    <g stroke-width="2">
      <line x1={x} x2={x} y1={TOP} y2={bottom} stroke="#ffffff" />
      <line x1={x} x2={x} y1={TOP} y2={bottom} stroke="#14202b" stroke-dasharray="5 4" />
    </g>
  );
}

/** A short dash above the line: the column is there, its figure is not. */
function NotShown({ left, width, bottom }: { left: number; width: number; bottom: number }) {
  return (
    <rect
      x={left}
      y={bottom - 9}
      width={width}
      height="8"
      fill="none"
      stroke="#3d4a55"
      stroke-width="1"
      stroke-dasharray="2 2"
    />
  );
}

interface TickProps {
  readonly tick: Column['tick'];
  readonly left: number;
  readonly width: number;
  readonly y: number;
}

function Tick({ tick, left, width, y }: TickProps) {
  if (!tick) return null;
  return (
    <text x={tickPosition(tick.anchor, left, width)} y={y} text-anchor={tick.anchor}>
      {tick.text}
    </text>
  );
}

function tickPosition(anchor: 'start' | 'middle' | 'end', left: number, width: number): number {
  if (anchor === 'start') return left;
  return rounded(anchor === 'end' ? left + width : left + width / 2);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
