import { formatCount, formatDay } from '@rangewatch/schema';
import type { ComplaintField } from '../authorities/authority.ts';
import type { Block } from '../complaint.ts';
import type { ComplaintCall } from '../complaint-facts.ts';
import type { Letter } from '../complaint-request.ts';
import type { WordKey } from '../words.ts';
import {
  answeredText,
  countText,
  inOrder,
  mediumText,
  numberText,
  timeText,
} from './call-texts.ts';

/** A complaint of more lines is not read; the rest is in the copy of the report. */
const MOST_LINES = 60;

interface Column {
  readonly head: WordKey;
  readonly width: number;
  readonly cell: (call: ComplaintCall, letter: Letter) => string;
}

const COLUMNS: Partial<Readonly<Record<ComplaintField, readonly Column[]>>> = {
  medium: [{ head: 'head.medium', width: 16, cell: (call, words) => mediumText([call], words) }],
  callerNumbers: [{ head: 'head.number', width: 26, cell: numberText }],
  times: [
    { head: 'head.day', width: 24, cell: ({ day }, { locale }) => formatDay(day, locale) },
    { head: 'head.time', width: 15, cell: timeText },
    { head: 'head.count', width: 14, cell: countText },
  ],
  answered: [{ head: 'head.answered', width: 14, cell: answeredText }],
};

/** How many calls from how many numbers, then each, with the columns that are asked. */
export function callTable(letter: Letter, fields: readonly ComplaintField[]): readonly Block[] {
  const { say, locale, facts } = letter;
  const columns = fields.flatMap((field) => COLUMNS[field] ?? []);
  const calls = inOrder(facts.calls);
  const shown = calls.slice(0, MOST_LINES);
  const left = calls.length - shown.length;
  return [
    { kind: 'paragraph', text: sumOf(calls, letter) },
    {
      kind: 'table',
      head: columns.map(({ head }) => say(head)),
      widths: columns.map(({ width }) => width),
      rows: shown.map((call) => columns.map(({ cell }) => cell(call, letter))),
    },
    ...(left > 0
      ? [{ kind: 'paragraph' as const, text: say('more', { count: formatCount(left, locale) }) }]
      : []),
  ];
}

/** Calls, messages, or both, in the singular where there is one. */
function timesKey(calls: readonly ComplaintCall[], total: number) {
  const media = new Set(calls.map(({ medium }) => medium));
  if (media.size > 1) return 'times.both';
  if (media.has('message')) return total === 1 ? 'times.oneMessage' : 'times.message';
  return total === 1 ? 'times.oneCall' : 'times.call';
}

function sumOf(calls: readonly ComplaintCall[], { locale, say }: Letter): string {
  const total = calls.reduce((sum, { callCount }) => sum + callCount, 0);
  const isAbout = calls.some(({ countIsApproximate }) => countIsApproximate);
  const count = formatCount(total, locale);
  const first = calls[0]?.day;
  const last = calls.at(-1)?.day;
  return say(first === last ? 'calls.sumOfDay' : 'calls.sum', {
    times: say(timesKey(calls, total), {
      count: say(isAbout ? 'sum.about' : 'sum.exact', { count }),
    }),
    numbers: numbersText(calls, { locale, say }),
    first: first ? formatDay(first, locale) : '',
    last: last ? formatDay(last, locale) : '',
  });
}

/** A number that was not shown may be any: it is said, and not counted. */
function numbersText(
  calls: readonly ComplaintCall[],
  { locale, say }: Pick<Letter, 'locale' | 'say'>,
): string {
  const shown = new Set(calls.map(({ callerNumber }) => callerNumber));
  const isWithheld = shown.delete(null);
  if (shown.size === 0) return say('numbersNone');
  const count = formatCount(shown.size, locale);
  const numbers = say(shown.size === 1 ? 'numbersOne' : 'numbers', { count });
  return isWithheld ? say('numbersWithheld', { numbers }) : numbers;
}
