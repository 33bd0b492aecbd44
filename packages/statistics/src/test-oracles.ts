import { readFileSync } from 'node:fs';

const FOLDER = new URL('../fixtures/oracles/', import.meta.url);

/** Rows of an oracle file by column; empty fields and NA are NaN, as no test compares with them. */
export function readOracle(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(file, FOLDER), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const columns = fields(head);
  return lines.map((line) => {
    const values = fields(line);
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  });
}

export function readOracleJson(file: string): never {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as never;
}

/** A number of a row; NaN where the field is empty. */
export function numberIn(row: Readonly<Record<string, string>>, column: string): number {
  const text = row[column] ?? '';
  if (text === 'Inf') return Infinity;
  return text === '' || text === 'NA' ? NaN : Number(text);
}

/** Difference as a share of what is expected. */
export function relativeError(found: number, expected: number): number {
  return expected === 0 ? Math.abs(found) : Math.abs(found - expected) / Math.abs(expected);
}

/** Whether a figure is further from what is expected than a share of it; true where there is none to compare with. */
export function differs(found: number, expected: number, share: number): boolean {
  return !(relativeError(found, expected) <= share);
}

function fields(line: string): string[] {
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)|([^,]*)(?:,|$)/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .slice(0, -1);
}
