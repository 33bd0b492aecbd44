const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/** When a run that failed is begun again: after a minute, then after twice as long each time, at most an hour. */
export function nextTryAt(attempts: number, now: Date): Date {
  const wait = FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1);
  return new Date(now.getTime() + Math.min(wait, LONGEST_WAIT_MS));
}
