import { type CallerNumber, describeNumber } from '@rangewatch/numbering';
import { formatCount, formatDay } from '@rangewatch/schema';
import type { ComplaintField } from '../authorities/authority.ts';
import type { Block, FactRow } from '../complaint.ts';
import type { ComplaintCall } from '../complaint-facts.ts';
import type { Letter } from '../complaint-request.ts';
import { answeredOf, countText, inOrder, mediumText, numberText, timeText } from './call-texts.ts';
import { sharedRow } from './shared-row.ts';

/** More forms than these nobody fills in at one sitting; the rest is in the copy of the report. */
const MOST_NUMBERS = 20;
/** A form has room for the last few times. */
const MOST_TIMES = 12;

/**
 * A body whose form takes one number: a block for each, the loudest first, with the rows its form
 * asks. Calls without a number come last.
 */
export function numberReports(letter: Letter, fields: readonly ComplaintField[]): readonly Block[] {
  const { say, locale, facts } = letter;
  const numbers = byNumber(facts.calls);
  const shown = numbers.slice(0, MOST_NUMBERS);
  const left = numbers.length - shown.length;
  const count = formatCount(numbers.length, locale);
  const withheld = inOrder(facts.calls.filter(({ callerNumber }) => callerNumber === null));
  return [
    { kind: 'heading', text: say('calls') },
    ...(numbers.length > 1 ? [paragraph(say('reports.each', { count }))] : []),
    ...shown.flatMap(([number, calls], at) =>
      report(
        letter,
        fields,
        calls,
        say('reports.one', {
          at: `${at + 1}/${count}`,
          number: describeNumber(number).display,
        }),
      ),
    ),
    ...(left > 0 ? [paragraph(say('reports.more', { count: formatCount(left, locale) }))] : []),
    ...(withheld.length > 0 ? report(letter, fields, withheld, say('reports.withheld')) : []),
  ];
}

function report(
  letter: Letter,
  fields: readonly ComplaintField[],
  calls: readonly ComplaintCall[],
  heading: string,
): readonly Block[] {
  return [
    { kind: 'subheading', text: heading },
    { kind: 'facts', rows: fields.flatMap((field) => reportRow(letter, field, calls)) },
  ];
}

function reportRow(
  letter: Letter,
  field: ComplaintField,
  calls: readonly ComplaintCall[],
): readonly FactRow[] {
  const { say } = letter;
  const [first] = calls;
  if (field === 'medium') return [[say('head.medium'), mediumText(calls, letter)]];
  if (field === 'callerNumbers' && first) return [[say('head.number'), numberText(first, letter)]];
  if (field === 'times') return [[say('field.times'), timesText(calls, letter)]];
  if (field === 'answered') return [[say('head.answered'), answeredOf(calls, letter)]];
  return sharedRow(letter, field);
}

/** A line for each, the last ones where there are many. */
function timesText(calls: readonly ComplaintCall[], letter: Letter): string {
  const { say, locale } = letter;
  const shown = calls.slice(-MOST_TIMES);
  const left = calls.length - shown.length;
  const lines = shown.map((call) =>
    say(call.callCount === 1 ? 'time.once' : 'time.line', {
      day: formatDay(call.day, locale),
      time: timeText(call, letter),
      count: countText(call, letter),
    }),
  );
  const more = left > 0 ? [say('more', { count: formatCount(left, locale) })] : [];
  return [...lines, ...more].join('\n');
}

type NumberCalls = readonly [number: CallerNumber, calls: readonly ComplaintCall[]];

function byNumber(calls: readonly ComplaintCall[]): readonly NumberCalls[] {
  const groups = Map.groupBy(inOrder(calls), ({ callerNumber }) => callerNumber);
  return [...groups]
    .flatMap(([number, its]): NumberCalls[] => (number === null ? [] : [[number, its]]))
    .toSorted(([, a], [, b]) => totalOf(b) - totalOf(a));
}

function totalOf(calls: readonly ComplaintCall[]): number {
  return calls.reduce((sum, { callCount }) => sum + callCount, 0);
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
