import { describeNumber } from '@rangewatch/numbering';
import {
  type CalendarDay,
  dayPartName,
  formatCount,
  formatDay,
  type Locale,
} from '@rangewatch/schema';
import type { Block } from './complaint.ts';
import type { ComplaintFacts } from './complaint-facts.ts';
import type { Say } from './words.ts';

type Call = ComplaintFacts['calls'][number];

/** A complaint of more lines is not read; the rest is in the copy of the report. */
const MOST_LINES = 60;

/** How many calls from how many numbers, then each. */
export function callBlocks(calls: readonly Call[], locale: Locale, say: Say): readonly Block[] {
  if (calls.length === 0) return [];
  const oldestFirst = calls.toSorted(
    (a, b) => compare(a.day, b.day) || compare(a.clock ?? '', b.clock ?? ''),
  );
  const shown = oldestFirst.slice(0, MOST_LINES);
  const left = calls.length - shown.length;
  const more: Block[] =
    left > 0
      ? [{ kind: 'paragraph', text: say('more', { count: formatCount(left, locale) }) }]
      : [];
  return [
    { kind: 'heading', text: say('calls') },
    { kind: 'paragraph', text: sumOf(oldestFirst, locale, say) },
    {
      kind: 'table',
      head: [
        say('head.number'),
        say('head.day'),
        say('head.time'),
        say('head.count'),
        say('head.answered'),
      ],
      rows: shown.map((call) => rowOf(call, locale, say)),
    },
    ...more,
  ];
}

/** Calls, messages, or both, in the singular where there is one. */
function timesKey(calls: readonly Call[], total: number) {
  const media = new Set(calls.map(({ medium }) => medium));
  if (media.size > 1) return 'times.both';
  if (media.has('message')) return total === 1 ? 'times.oneMessage' : 'times.message';
  return total === 1 ? 'times.oneCall' : 'times.call';
}

function sumOf(calls: readonly Call[], locale: Locale, say: Say): string {
  const total = calls.reduce((sum, { callCount }) => sum + callCount, 0);
  const isAbout = calls.some(({ countIsApproximate }) => countIsApproximate);
  const count = formatCount(total, locale);
  const numberCount = new Set(calls.map(({ callerNumber }) => callerNumber)).size;
  const first: CalendarDay | undefined = calls[0]?.day;
  const last: CalendarDay | undefined = calls.at(-1)?.day;
  return say(first === last ? 'calls.sumOfDay' : 'calls.sum', {
    times: say(timesKey(calls, total), {
      count: say(isAbout ? 'sum.about' : 'sum.exact', { count }),
    }),
    numbers: say(numberCount === 1 ? 'numbersOne' : 'numbers', {
      count: formatCount(numberCount, locale),
    }),
    first: first ? formatDay(first, locale) : '',
    last: last ? formatDay(last, locale) : '',
  });
}

function rowOf(call: Call, locale: Locale, say: Say): readonly string[] {
  const number =
    call.callerNumber === null ? say('withheld') : describeNumber(call.callerNumber).display;
  const count = formatCount(call.callCount, locale);
  return [
    call.medium === 'message' ? `${number} (${say('message')})` : number,
    formatDay(call.day, locale),
    call.clock ?? (call.dayPart ? dayPartName(call.dayPart, locale) : say('unknown')),
    call.countIsApproximate ? say('about', { count }) : count,
    call.answered === null ? say('unknown') : say(call.answered ? 'yes' : 'no'),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
