/** A minimum found, and where. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

const TOLERANCE = 1e-12;
const MOST_STEPS = 5000;
const MOST_RESTARTS = 20;
const FIRST_STEP = 0.25;

/**
 * Minimises a function of a few variables without derivatives (Nelder and Mead 1965), and begins again from what it
 * found until that brings nothing: a collapsed simplex would else stop short. Infinite and undefined values count as
 * worse than any.
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
): Minimum {
  const safe = (at: readonly number[]): number => {
    const value = f(at);
    return Number.isFinite(value) ? value : Number.MAX_VALUE;
  };
  let best = descend(safe, start);
  for (let restart = 0; restart < MOST_RESTARTS; restart += 1) {
    const next = descend(safe, best.at);
    const gain = best.value - next.value;
    if (next.value < best.value) best = next;
    if (gain <= 1e-10 * (Math.abs(best.value) + 1)) break;
  }
  return best;
}

function descend(f: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  let simplex: Vertex[] = corners(start).map((at) => ({ at, value: f(at) }));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    simplex = simplex.toSorted((one, other) => one.value - other.value);
    const [best, worst] = [simplex[0], simplex.at(-1)];
    if (!best || !worst)
      throw new RangeError('a function of no variable has no minimum to look for');
    if (worst.value - best.value <= TOLERANCE * (Math.abs(best.value) + TOLERANCE)) break;
    simplex = moved(simplex, f);
  }
  const [best] = simplex.toSorted((one, other) => one.value - other.value);
  return best ?? { at: start, value: f(start) };
}

function corners(start: readonly number[]): number[][] {
  return [
    [...start],
    ...start.map((value, index) =>
      start.map((other, place) =>
        place === index ? value + FIRST_STEP * (Math.abs(value) || 1) : other,
      ),
    ),
  ];
}

/** One step: the worst corner is reflected, stretched or drawn in; else all are drawn towards the best. */
function moved(sorted: readonly Vertex[], f: (at: readonly number[]) => number): Vertex[] {
  const rest = sorted.slice(0, -1);
  const [best, second, worst] = [sorted[0], rest.at(-1), sorted.at(-1)];
  if (!best || !second || !worst) return [...sorted];
  const centre = best.at.map((_, place) => mean(rest.map(({ at }) => at[place] ?? 0)));
  const along = (by: number): Vertex => {
    const at = centre.map((value, place) => value + by * (value - (worst.at[place] ?? 0)));
    return { at, value: f(at) };
  };
  const reflected = along(1);
  if (reflected.value < best.value) {
    const stretched = along(2);
    return [...rest, stretched.value < reflected.value ? stretched : reflected];
  }
  if (reflected.value < second.value) return [...rest, reflected];
  const drawnIn = reflected.value < worst.value ? along(0.5) : along(-0.5);
  if (drawnIn.value < Math.min(reflected.value, worst.value)) return [...rest, drawnIn];
  return sorted.map((vertex) => (vertex === best ? vertex : between(best, vertex, f)));
}

function between(best: Vertex, vertex: Vertex, f: (at: readonly number[]) => number): Vertex {
  const at = best.at.map((value, place) => (value + (vertex.at[place] ?? 0)) / 2);
  return { at, value: f(at) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
