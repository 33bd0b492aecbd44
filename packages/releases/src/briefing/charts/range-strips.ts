import type { Locale, Source } from '@rangewatch/schema';
import { type BriefingPhrase, phrase } from '../briefing-words.ts';
import { sourceTitle } from '../content/names.ts';
import type { RangeFigures, SourceFigures } from '../figures/briefing-figures.ts';
import {
  type Drawing,
  GRID,
  INK,
  label,
  PAPER,
  rectangle,
  type Shape,
  SOFT_INK,
} from './drawing.ts';
import { fittedLines, widthOf } from './fitted-lines.ts';

const WIDTH = 360;
const SIZE = 12;
const CELL_SIZE = 10;
const ROW = 24;
const CELL = 21;
const GAP = 6;
const HEAD = 20;
const BELOW = 20;
const PARTS = 10;
/** A figure of more signs would not fit its cell. */
const THOUSANDS_FROM = 10_000;

interface Depth {
  readonly fill: string;
  readonly text: string;
}

/** From few to many, each darker than the one before: the order stays in grey. Text keeps 7:1 on each. */
export const DEPTHS: Readonly<Record<Source, readonly Depth[]>> = {
  rangewatch: depths('#fdf3e7', '#f9dcb8', '#f0b97c', '#7f4304', '#572d02'),
  ftc_dnc: depths('#eef4fa', '#cfe0f0', '#a3c4e2', '#1b5489', '#0a3257'),
};

function depths(...fills: readonly string[]): readonly Depth[] {
  return fills.map((fill, at) => ({ fill, text: at < 3 ? INK : PAPER }));
}

/** Each range as a strip of its ten parts: whether one part or all of it was reported is seen at once. */
export function rangeStrips(
  { source, ranges }: SourceFigures,
  locale: Locale,
  width = WIDTH,
): Drawing {
  const rows = ranges.shown;
  const left = GAP + Math.max(0, ...rows.map(({ range }) => widthOf(range, SIZE)));
  const cell = (width - left) / PARTS;
  const most = Math.max(1, ...rows.flatMap(({ parts }) => parts.map((count) => count ?? 0)));
  const bottom = HEAD + rows.length * ROW;
  const axis = fittedLines(phrase(axisPhrase(rows), locale), width, SIZE, 1)[0] ?? '';
  return {
    width,
    height: bottom + BELOW,
    title: phrase('chart_parts', locale, { source: sourceTitle(source, locale) }),
    description: phrase('described_by_table', locale),
    shapes: [
      ...Array.from({ length: PARTS }, (_, digit) =>
        label([left + (digit + 0.5) * cell, 14], String(digit), { size: SIZE, anchor: 'middle' }),
      ),
      ...rows.flatMap((row, at) =>
        stripShapes(row, { source, left, top: HEAD + at * ROW, cell, most }),
      ),
      label([width, bottom + 15], axis, { size: SIZE, anchor: 'end', fill: SOFT_INK }),
    ],
  };
}

function axisPhrase(rows: readonly RangeFigures[]): BriefingPhrase {
  const isExact = rows.every(({ counts_are }) => counts_are === 'exact');
  return isExact ? 'chart_parts_axis' : 'chart_parts_axis_edges';
}

interface StripPlace {
  readonly source: Source;
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  /** Of any part of any strip. */
  readonly most: number;
}

function stripShapes(
  { range, parts }: RangeFigures,
  { source, left, top, cell, most }: StripPlace,
): Shape[] {
  const name = label([left - GAP, top + 15], range, { size: SIZE, anchor: 'end', fill: SOFT_INK });
  const cells = parts.flatMap((count, digit) => {
    const at = [left + digit * cell + 1, top] as const;
    if (count === null) return [rectangle(at, cell - 2, CELL, { fill: PAPER, stroke: GRID })];
    const depth = depthOf(source, count / most);
    const paint = { fill: depth.fill, stroke: SOFT_INK };
    const text = cellText(count);
    const middle = [at[0] + cell / 2 - 1, top + 14] as const;
    return [
      rectangle(at, cell - 2, CELL, paint),
      label(middle, text, { size: CELL_SIZE, anchor: 'middle', fill: depth.text }),
    ];
  });
  return [name, ...cells];
}

function depthOf(source: Source, share: number): Depth {
  const steps = DEPTHS[source];
  const at = Math.min(steps.length - 1, Math.floor(share * steps.length));
  return steps[at] ?? { fill: PAPER, text: INK };
}

/** `12`, `12k`: the table has every digit, and says of lower edges that they are. */
function cellText(count: number): string {
  return count >= THOUSANDS_FROM ? `${Math.floor(count / 1000)}k` : String(count);
}
