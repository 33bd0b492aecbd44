import { CROSSED, type Crossed } from './linked-tables.ts';
import {
  type Cell,
  isExposed,
  isTold,
  largestFirst,
  type ProtectedCells,
  protectLines,
} from './protect-lines.ts';
import type { SourceTables } from './week-tables.ts';

type Lines = Readonly<Record<Crossed, ProtectedCells>>;

/**
 * The ranges of a week, as a table and as parts of places and carriers: in which of these a range lies follows from its
 * digits, so anybody can take the ranges shown there from the place. What that leaves is nobody or more than five persons,
 * else the smallest of them is hidden too.
 */
export function protectRanges(own: SourceTables, lines: Lines): ProtectedCells {
  const hidden = new Set<Cell>();
  for (;;) {
    const range = withRestOfAll(protectLines(own.cells('range'), (cell) => !hidden.has(cell)));
    const telling = CROSSED.map((by) => tellingRanges(own, by, lines[by], range));
    const [first] = telling.filter(({ length }) => length > 0);
    if (!first) return range;
    for (const cell of first) hidden.add(cell);
  }
}

/** Of each line whose ranges tell of few others there, the smallest that is shown. */
function tellingRanges(
  own: SourceTables,
  by: Crossed,
  { shown: lines }: ProtectedCells,
  { shown }: ProtectedCells,
): readonly Cell[] {
  const ranges = new Map(shown.map((cell) => [cell.keys.range, cell]));
  const partsOf = Map.groupBy(own.rangesIn(by), ({ keys }) => keys[by]);
  // A range that lies in several lines is taken from none of them.
  const whole = ({ keys: { range }, tally }: Cell) => {
    const cell = ranges.get(range);
    return cell?.tally.reportCount === tally.reportCount ? [cell] : [];
  };
  return lines.flatMap(({ keys }) => {
    const parts = partsOf.get(keys[by]) ?? [];
    const left = parts.filter((part) => whole(part).length === 0);
    const [smallest] = parts.flatMap(whole).toSorted((a, b) => largestFirst(b, a));
    const isTelling = isExposed(left) || isTold(left, ({ tally }) => tally.untoldCount);
    return smallest && isTelling ? [smallest] : [];
  });
}

/** Where a range is hidden, so are the reports of none: the residual is all that lies in no range shown. */
function withRestOfAll({ shown, hidden }: ProtectedCells): ProtectedCells {
  if (hidden.length === 0) return { shown, hidden };
  return {
    shown: shown.filter(isOfRange),
    hidden: [...hidden, ...shown.filter((cell) => !isOfRange(cell))],
  };
}

function isOfRange({ keys }: Cell): boolean {
  return keys.range !== null;
}
