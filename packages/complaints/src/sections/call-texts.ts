import { describeNumber } from '@rangewatch/numbering';
import { dayPartName, formatCount } from '@rangewatch/schema';
import type { ComplaintCall } from '../complaint-facts.ts';
import type { Letter } from '../complaint-request.ts';

type Words = Pick<Letter, 'say' | 'locale'>;

export function inOrder(calls: readonly ComplaintCall[]): readonly ComplaintCall[] {
  return calls.toSorted((a, b) => compare(a.day, b.day) || compare(a.clock ?? '', b.clock ?? ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function numberText({ callerNumber }: ComplaintCall, { say }: Words): string {
  return callerNumber === null ? say('withheld') : describeNumber(callerNumber).display;
}

export function mediumText(calls: readonly ComplaintCall[], { say }: Words): string {
  const media = [...new Set(calls.map(({ medium }) => medium))];
  const [only] = media;
  return media.length === 1 && only ? say(`medium.${only}`) : say('medium.both');
}

export function timeText({ clock, dayPart }: ComplaintCall, { say, locale }: Words): string {
  return clock ?? (dayPart ? dayPartName(dayPart, locale) : say('unknown'));
}

export function countText(
  { callCount, countIsApproximate }: ComplaintCall,
  { say, locale }: Words,
): string {
  const count = formatCount(callCount, locale);
  return countIsApproximate ? say('about', { count }) : count;
}

export function answeredText({ answered }: ComplaintCall, { say }: Words): string {
  return answered === null ? say('unknown') : say(answered ? 'yes' : 'no');
}

/** Of several calls: one word where it is the same of all, else how often each. */
export function answeredOf(calls: readonly ComplaintCall[], words: Words): string {
  const counts = new Map<string, number>();
  for (const call of calls) {
    const text = answeredText(call, words);
    counts.set(text, (counts.get(text) ?? 0) + call.callCount);
  }
  if (counts.size === 1) return [...counts.keys()].join('');
  const { say, locale } = words;
  return [...counts]
    .map(([answer, count]) => say('answered.some', { answer, count: formatCount(count, locale) }))
    .join(say('answered.between'));
}
