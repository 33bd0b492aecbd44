import {
  type NumberingOptions,
  type NumberingProblem,
  type NumberRange,
  parseRange,
  readText,
} from '@rangewatch/numbering';

/** What range a text means, and what else it may mean, likeliest first. */
export type ReadRange =
  | {
      readonly ok: true;
      readonly range: NumberRange;
      readonly otherReadings: readonly NumberRange[];
    }
  | { readonly ok: false; readonly problem: NumberingProblem };

export function readRange(input: string, options: NumberingOptions): ReadRange {
  const parsed = parseRange(input, options);
  if (!parsed.ok) return parsed;
  const reading = readText(input, options);
  const readings = reading.type === 'range' ? [reading.range, ...reading.otherReadings] : [];
  const range = parsed.value;
  return { ok: true, range, otherReadings: readings.filter((other) => other !== range) };
}
