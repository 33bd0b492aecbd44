import {
  describeNumber,
  describeRange,
  type NumberKind,
  type Reading,
} from '@rangewatch/numbering';
import type { Localised } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

export interface ReadingChoice {
  readonly href: string;
  readonly display: string;
  /** Null for a range whose numbers are of more kinds, or of one the range does not tell. */
  readonly kind: NumberKind | null;
  /** How many digits its numbers have at home; null for a number, which shows them. */
  readonly digitCount: number | null;
  /** Where it was allocated, where that is known of all its numbers. */
  readonly place: Localised | null;
  readonly country: string | null;
  /** Somebody can hold it by the plan. */
  readonly isAssigned: boolean;
}

const mainlandMobileRange = /^861[3-9](?=[\d*]{9}$)\d*\*+$/;

/** Everything a text may stand for, likeliest first; empty for what is neither number nor range. */
export function choicesOf(page: PageContext, reading: Reading): readonly ReadingChoice[] {
  if (reading.type === 'number') {
    return [reading.number, ...reading.otherReadings].map(
      ({ number, kind, country, assigned }) => ({
        href: page.href('number', { number }),
        display: describeNumber(number).display,
        kind,
        digitCount: null,
        place: null,
        country,
        isAssigned: assigned,
      }),
    );
  }
  if (reading.type !== 'range') return [];
  return [reading.range, ...reading.otherReadings].map((range) => {
    const { display, place, country } = describeRange(range);
    return {
      href: page.href('range', { range }),
      display,
      kind: mainlandMobileRange.test(range) ? 'mobile' : null,
      digitCount: digitsAtHome(display),
      place,
      country,
      isAssigned: true,
    };
  });
}

/** A calling code is no digit that people count. */
function digitsAtHome(display: string): number {
  return display.replace(/^\+\d+\s/, '').replaceAll(/[^\d*]/g, '').length;
}
