import {
  type CallerNumber,
  describeNumber,
  type NumberDescription,
  type NumberingOptions,
  type NumberingProblem,
  type NumberRange,
  parseCallerNumber,
  readText,
} from '@rangewatch/numbering';

/** What a text asked about is: a number, the beginning of one (then its ranges), or neither. */
export type ReadNumber =
  | {
      readonly type: 'number';
      readonly number: NumberDescription;
      readonly otherReadings: readonly CallerNumber[];
    }
  | {
      readonly type: 'range';
      readonly ranges: readonly NumberRange[];
      readonly problem: NumberingProblem;
    }
  | { readonly type: 'withheld' | 'malformed'; readonly problem: NumberingProblem };

export function readNumber(input: string, options: NumberingOptions): ReadNumber {
  const parsed = parseCallerNumber(input, options);
  const reading = readText(input, options);
  if (reading.type === 'number') {
    const { number, extension } = reading.number;
    return {
      type: 'number',
      number: { ...describeNumber(number), extension },
      otherReadings: reading.otherReadings.map((other) => other.number),
    };
  }
  if (parsed.ok) throw new Error('a text was read as a number once, and once not');
  const { problem } = parsed;
  if (reading.type === 'malformed' && reading.otherReadings.length > 0) {
    return { type: 'range', ranges: reading.otherReadings, problem };
  }
  if (reading.type !== 'range') return { type: reading.type, problem };
  return { type: 'range', ranges: [reading.range, ...reading.otherReadings], problem };
}
