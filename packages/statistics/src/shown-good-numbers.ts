import type { GoodNumber } from '@rangewatch/schema';
import type { ShownGoodNumber } from './assessment.ts';
import type { Disclosure } from './disclosure-policy.ts';
import { CellProtection } from './protected-counts.ts';

const MOST_NAMED = 10;

/** Those that may be named: a number only people marked is named from as many people as any other number. */
export function shownGoodNumbers(
  numbers: readonly GoodNumber[],
  disclosure: Disclosure,
): readonly ShownGoodNumber[] {
  const shown = numbers.flatMap(({ reporterCount, ...number }): ShownGoodNumber[] => {
    if (number.basis !== 'people') return [{ ...number, reporters: null }];
    const protection = new CellProtection(`wanted:${number.number}`, disclosure);
    const reporters = protection.band(reporterCount ?? 0, disclosure.policy.numberMinReporters);
    return reporters ? [{ ...number, reporters }] : [];
  });
  return shown.slice(0, MOST_NAMED);
}
