import type { OfferedCall } from './answers.ts';
import { loggedGroups } from './logged-groups.ts';

/** Some calls of one number that are ticked together: all of them, or a hundred where there are more. */
export interface ReviewedPart {
  readonly number: string | null;
  readonly calls: readonly OfferedCall[];
  /** Where each call stands in the log: names its box. */
  readonly places: readonly number[];
}

const MOST_CALLS_IN_PART = 100;
const MOST_PARTS = 100;
const MOST_CALLS = 300;

/**
 * A log in pages that stay small whatever it holds: 5,000 calls of one number are 17 pages of boxes, of 5,000 numbers 50.
 * The order depends on the calls alone, so that a page sent twice ticks the same.
 */
export function reviewPages(calls: readonly OfferedCall[]): readonly (readonly ReviewedPart[])[] {
  const pages: ReviewedPart[][] = [[]];
  let callCount = 0;
  for (const part of reviewedParts(calls)) {
    const page = pages.at(-1) ?? [];
    callCount += part.calls.length;
    if (page.length > 0 && (page.length === MOST_PARTS || callCount > MOST_CALLS)) {
      pages.push([part]);
      callCount = part.calls.length;
    } else page.push(part);
  }
  return pages;
}

function reviewedParts(calls: readonly OfferedCall[]): readonly ReviewedPart[] {
  const places = new Map(calls.map((call, at) => [call, at]));
  return loggedGroups(calls).flatMap(({ number, calls: alike }) =>
    Array.from({ length: Math.ceil(alike.length / MOST_CALLS_IN_PART) }, (_, at) => {
      const some = alike.slice(at * MOST_CALLS_IN_PART, (at + 1) * MOST_CALLS_IN_PART);
      return { number, calls: some, places: some.map((call) => places.get(call) ?? -1) };
    }),
  );
}

export function partName({ places }: ReviewedPart): string {
  return `n${places[0]}`;
}

export function callName(place: number): string {
  return `c${place}`;
}

/** Which boxes are ticked: as just sent, else as answered before, else none but the single calls of each number. */
export function isPartTicked(part: ReviewedPart, sent: URLSearchParams | null): boolean {
  if (sent) return sent.get(partName(part)) === '1';
  return part.calls.some(({ isUnwanted }) => isUnwanted);
}

export function isCallTicked(
  part: ReviewedPart,
  at: number,
  sent: URLSearchParams | null,
): boolean {
  if (part.calls.length === 1) return true;
  if (sent) return sent.get(callName(part.places[at] ?? -1)) === '1';
  return part.calls[at]?.isUnwanted === true || !isPartTicked(part, null);
}

/** The log with what was ticked on one page; with `isAll`, everything but the single calls unticked there. */
export function withTicks(
  calls: readonly OfferedCall[],
  page: readonly ReviewedPart[],
  form: URLSearchParams,
  isAll: boolean,
): readonly OfferedCall[] {
  const ticked = new Map(
    page.flatMap((part) =>
      part.places.map((place, at) => {
        const isTicked = isAll || isPartTicked(part, form);
        return [place, isTicked && isCallTicked(part, at, form)] as const;
      }),
    ),
  );
  return calls.map((call, place) => ({
    ...call,
    isUnwanted: ticked.get(place) ?? (isAll || call.isUnwanted),
  }));
}
