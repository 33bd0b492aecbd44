/**
 * Cells of a table of two classifications that are not shown, while the sums of its rows and columns are: what somebody
 * can work out of each. `null`: the cell is shown.
 */
export type HiddenGrid = readonly (readonly (number | null)[])[];

interface Arc {
  readonly to: number;
  readonly room: number;
}

/**
 * How far apart the least and the most are that a hidden cell can be, up to `enough`, given every sum and that no cell is
 * negative. A cell grows by what other cells of its row and column give up, round a circle of hidden cells: the most is a
 * flow through the hidden cells from its column back to its row, and the least one the other way.
 * @param isPart the question is about one of several of which only the sum, the cell, is known: it may be all of it or none
 */
export function slackOf(
  grid: HiddenGrid,
  [row, column]: readonly [number, number],
  enough: number,
  isPart = false,
): number {
  const up = flow(grid, [row, column], 'grow', enough);
  const held = Math.min(grid[row]?.[column] ?? 0, enough - up);
  return up + (isPart ? held : flow(grid, [row, column], 'shrink', held));
}

type Flows = ReadonlyMap<string, number>;

/** The most that can flow, up to `enough`; every path found is one unit, which is all that small cells need. */
function flow(
  grid: HiddenGrid,
  cell: readonly [number, number],
  direction: 'grow' | 'shrink',
  enough: number,
): number {
  const [row, column] = cell;
  const rows = grid.length;
  const [from, to] = direction === 'grow' ? [rows + column, row] : [row, rows + column];
  const changed = new Map<string, number>();
  for (let found = 0; found < enough; found++) {
    const path = findPath(grid, changed, cell, from, to);
    if (!path) return found;
    path.slice(1).forEach((node, at) => move(changed, rows, path[at] ?? 0, node));
  }
  return enough;
}

/** From a row to a column a cell grows, from a column to a row one shrinks. */
function move(changed: Map<string, number>, rows: number, from: number, to: number): void {
  const grows = from < rows;
  const key = grows ? `${from} ${to - rows}` : `${to} ${from - rows}`;
  changed.set(key, (changed.get(key) ?? 0) + (grows ? 1 : -1));
}

function findPath(
  grid: HiddenGrid,
  changed: Flows,
  cell: readonly [number, number],
  from: number,
  to: number,
): number[] | null {
  const cameFrom = new Map<number, number>([[from, from]]);
  const queue = [from];
  for (const node of queue) {
    for (const next of neighbours(grid, changed, cell, node)) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      if (next === to) return pathTo(cameFrom, from, to);
      queue.push(next);
    }
  }
  return null;
}

function neighbours(
  grid: HiddenGrid,
  changed: Flows,
  [row, column]: readonly [number, number],
  node: number,
): number[] {
  const rows = grid.length;
  const isRow = node < rows;
  const line = isRow ? (grid[node] ?? []) : grid.map((each) => each[node - rows] ?? null);
  const arcs = line.map((held, at): Arc => {
    const [i, j] = isRow ? [node, at] : [at, node - rows];
    const isOpen = held !== null && !(i === row && j === column);
    const left = (held ?? 0) + (changed.get(`${i} ${j}`) ?? 0);
    return { to: isRow ? rows + at : at, room: isOpen ? (isRow ? Infinity : left) : 0 };
  });
  return arcs.filter(({ room }) => room > 0).map(({ to }) => to);
}

function pathTo(cameFrom: ReadonlyMap<number, number>, from: number, to: number): number[] {
  const path = [to];
  for (let node = to; node !== from; path.unshift(node)) node = cameFrom.get(node) ?? from;
  return path;
}
