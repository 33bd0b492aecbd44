/** A column of milliseconds as an instant; null: it has not happened. */
export function instantOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
