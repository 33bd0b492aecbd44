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
    const telling = CROSSED.flatMap((by) => tellingRange(own, by, lines[by], range) ?? [])[0];
    if (!telling) return range;
    hidden.add(telling);
  }
}

/** The smallest range shown in a line that tells of few others there; null: no line has one. */
function tellingRange(
  own: SourceTables,
  by: Crossed,
  { shown: lines }: ProtectedCells,
  { shown }: ProtectedCells,
): Cell | null {
  const ranges = new Map(shown.map((cell) => [cell.keys.range, cell]));
  const partsOf = Map.groupBy(own.rangesIn(by), ({ keys }) => keys[by]);
  for (const { keys } of lines) {
    const parts = partsOf.get(keys[by]) ?? [];
    // A range that lies in several lines is taken from none of them.
    const whole = ({ keys: { range }, tally }: Cell) => {
      const cell = ranges.get(range);
      return cell?.tally.reportCount === tally.reportCount ? [cell] : [];
    };
    const left = parts.filter((part) => whole(part).length === 0);
    const [smallest] = parts.flatMap(whole).toSorted((a, b) => largestFirst(b, a));
    if (smallest && (isExposed(left) || isTold(left, ({ tally }) => tally.untoldCount)))
      return smallest;
  }
  return null;
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
