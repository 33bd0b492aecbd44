import type { SignalFactRows } from '@rangewatch/database/readers';
import type { SignalRanges } from '@rangewatch/statistics/signals';
import { growingColumn } from './growing-column.ts';
import { textColumn } from './text-column.ts';

/** Stands where a number is in use for none. */
const NO_RANGE = '';

/** Ranges under the numbers the record gives them; a number is its own range. */
export async function loadRanges(facts: SignalFactRows): Promise<SignalRanges> {
  const { rangeNo: highest } = await facts.sizes();
  const names = textColumn();
  const openDigitsOf = new Uint8Array(highest + 1);
  for await (const page of facts.ranges())
    for (const { rangeNo, range, openDigits } of page) {
      while (names.length < rangeNo) names.push(NO_RANGE);
      names.push(range);
      openDigitsOf[rangeNo] = openDigits;
    }
  const starts = new Int32Array(highest + 2);
  const values = growingColumn();
  for await (const page of facts.numberRanges())
    for (const { numberNo, rangeNo } of page) {
      values.push(rangeNo);
      starts[numberNo + 1] = values.length;
    }
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = Math.max(starts[at] ?? 0, starts[at - 1] ?? 0);
  return {
    count: highest + 1,
    nameOf: (range) => names.at(range),
    openDigitsOf,
    containing: { starts, values: values.values() },
  };
}
