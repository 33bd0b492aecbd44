/** Prints rows under their column names, numbers to the right, as a person reads them. */
export function printTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const cells = [columns, ...rows].map((row) => row.map(cellText));
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  for (const row of cells) {
    const line = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    process.stdout.write(`${line.join('  ')}\n`);
  }
}

function cellText(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  const digits = Math.abs(cell) < 10 ? 3 : Math.abs(cell) < 1000 ? 1 : 0;
  return cell.toLocaleString('en', { maximumFractionDigits: digits });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
