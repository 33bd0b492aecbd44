/** Of small charts that stand beside each other: two are as wide as a phone. */
export const PANEL = 174;
export const BETWEEN = 12;
const LEAST_COLUMNS = 2;

/** How wide so many panels stand in rows of `columns`; never narrower than a phone, or letters would grow. */
export function widthOfPanels(count: number, columns: number): number {
  const beside = Math.max(LEAST_COLUMNS, Math.min(columns, count));
  return beside * (PANEL + BETWEEN) - BETWEEN;
}
