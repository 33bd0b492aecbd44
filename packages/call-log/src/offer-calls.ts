import { type CallerNumber, parseCallerNumber } from '@rangewatch/numbering';
import type { Medium } from '@rangewatch/schema';
import type { CallRow } from './call-row.ts';
import { reportableByDate } from './dated-calls.ts';
import { strangersOnly } from './strangers.ts';

/** A call a person may report, with its number as the plan reads it. */
export interface OfferedCall {
  /** Null: no number was shown. */
  readonly number: CallerNumber | null;
  readonly startedAt: Date;
  readonly answered: boolean;
  readonly turnedAway: boolean;
  readonly medium: Medium;
}

/** What is left out before anything is kept, and why. */
export interface LeftOut {
  readonly outgoingCount: number;
  readonly contactCount: number;
  readonly futureCount: number;
  readonly oldCount: number;
  readonly unreadableCount: number;
  /** Over the most that one report takes; the oldest. */
  readonly surplusCount: number;
}

export interface OfferedCalls {
  /** Newest first. */
  readonly calls: readonly OfferedCall[];
  readonly leftOut: LeftOut;
}

export interface OfferOptions {
  readonly now: Date;
  readonly defaultCountry: string;
  readonly most: number;
}

/** Outgoing calls and saved contacts are nobody's business: they go first. */
export function offerCalls(rows: readonly CallRow[], options: OfferOptions): OfferedCalls {
  const { rows: strangers, outgoingCount, contactCount } = strangersOnly(rows);
  const { rows: recent, futureCount, oldCount } = reportableByDate(strangers, options.now);
  const read = recent.flatMap((row) => offered(row, options) ?? []);
  const distinct = [...new Map(read.map((call) => [keyOf(call), call])).values()];
  const newestFirst = distinct.toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
  return {
    calls: newestFirst.slice(0, options.most),
    leftOut: {
      outgoingCount,
      contactCount,
      futureCount,
      oldCount,
      unreadableCount: recent.length - read.length,
      surplusCount: Math.max(0, newestFirst.length - options.most),
    },
  };
}

function keyOf({ number, startedAt, medium }: OfferedCall): string {
  return `${number ?? ''} ${startedAt.getTime()} ${medium}`;
}

function offered(row: CallRow, options: OfferOptions): OfferedCall | null {
  const { startedAt, medium, direction } = row;
  const rest = {
    startedAt,
    medium,
    answered: direction === 'incoming',
    turnedAway: direction === 'turned_away',
  };
  if (row.number === null) return { number: null, ...rest };
  const parsed = parseCallerNumber(row.number, options);
  if (parsed.ok) return { number: parsed.value.number, ...rest };
  return parsed.problem.code === 'number_withheld' ? { number: null, ...rest } : null;
}
