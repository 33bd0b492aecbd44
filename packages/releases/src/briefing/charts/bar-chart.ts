import { type Drawing, INK, label, line, rectangle, type Shape, SOFT_INK } from './drawing.ts';
import { fittedLines, widthOf } from './fitted-lines.ts';

export interface Bar {
  readonly name: string;
  readonly figure: number;
  /** As it is written at the bar's end: `≥50`. */
  readonly text: string;
  readonly fill: string;
  readonly stroke: string;
}

export interface BarGroup {
  /** Stands above its bars; null where the chart's title says it. */
  readonly heading: string | null;
  readonly bars: readonly Bar[];
}

interface BarChart {
  readonly title: string;
  readonly description: string;
  /** What the bars count. */
  readonly unit: string;
  readonly groups: readonly BarGroup[];
  /** As wide as a phone unless there is more room. */
  readonly width?: number | undefined;
}

/** So wide that text is not shrunk on a phone. */
const WIDTH = 360;
const ROW = 24;
const HEADING = 26;
const BAR = 15;
const SIZE = 14;
const GAP = 6;
const UNIT_SIZE = 12;
const LEAST_BAR = 1;
const BELOW = 20;

/** Lying bars on one scale that begins at zero, each with its name before and its figure behind. */
export function barChart({ title, description, unit, groups, width = WIDTH }: BarChart): Drawing {
  const bars = groups.flatMap((group) => group.bars);
  const left = GAP + Math.max(0, ...bars.map(({ name }) => widthOf(name, SIZE)));
  const right = width - GAP - Math.max(0, ...bars.map(({ text }) => widthOf(text, SIZE)));
  const perFigure = (right - left) / Math.max(1, ...bars.map(({ figure }) => figure));
  const shapes: Shape[] = [];
  let top = 0;
  for (const { heading, bars: ofGroup } of groups) {
    if (heading !== null) {
      shapes.push(label([0, top + 18], fittedLines(heading, width, SIZE, 1)[0] ?? ''));
      top += HEADING;
    }
    for (const bar of ofGroup) {
      shapes.push(...barShapes(bar, [left, top], Math.max(LEAST_BAR, bar.figure * perFigure)));
      top += ROW;
    }
    shapes.push(line([left, top - ofGroup.length * ROW], [left, top], INK, 1.5));
  }
  const axis = { size: UNIT_SIZE, anchor: 'end', fill: SOFT_INK } as const;
  shapes.push(label([width, top + 15], unit, axis));
  return { width, height: top + BELOW, title, description, shapes };
}

function barShapes(bar: Bar, [left, top]: readonly [number, number], width: number): Shape[] {
  const baseline = top + 17;
  return [
    label([left - GAP, baseline], bar.name, { anchor: 'end', fill: SOFT_INK }),
    rectangle([left, top + (ROW - BAR) / 2], width, BAR, bar),
    label([left + width + GAP, baseline], bar.text),
  ];
}
