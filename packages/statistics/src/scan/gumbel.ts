/** Location and scale of a Gumbel distribution of maxima. */
export interface Gumbel {
  readonly location: number;
  readonly scale: number;
}

const EULER = 0.5772156649015329;

/**
 * Fitted to maxima by their moments, so that far smaller p-values than one in the number of shuffles can be told
 * (Abrams, Kleinman and Kulldorff 2010). Null with fewer than two different maxima.
 */
export function fitGumbel(maxima: readonly number[]): Gumbel | null {
  const count = maxima.length;
  const mean = maxima.reduce((sum, value) => sum + value, 0) / count;
  const squares = maxima.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const scale = (Math.sqrt(squares / (count - 1)) * Math.sqrt(6)) / Math.PI;
  return scale > 0 ? { location: mean - EULER * scale, scale } : null;
}

/** P(max ≥ value); keeps its precision far below 1e-16. */
export function gumbelUpperTail({ location, scale }: Gumbel, value: number): number {
  return -Math.expm1(-Math.exp(-(value - location) / scale));
}
