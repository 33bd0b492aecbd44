/** A clock that stands still until it is told to move. */
export interface FixedClock {
  (): Date;
  set(instant: string): void;
  advanceMs(ms: number): void;
}

export function createFixedClock(instant: string): FixedClock {
  let now = Date.parse(instant);
  const clock = (): Date => new Date(now);
  return Object.assign(clock, {
    set(next: string) {
      now = Date.parse(next);
    },
    advanceMs(ms: number) {
      now += ms;
    },
  });
}
