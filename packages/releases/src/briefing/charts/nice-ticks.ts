const STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 4;

/** Round counts from 0 to at least `most`, at most five: 124 gives 0, 50, 100, 150. */
export function niceTicks(most: number): readonly number[] {
  const rough = Math.max(1, most) / MOST_STEPS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.map((each) => each * magnitude).find((each) => each >= rough) ?? rough;
  const whole = Math.max(1, Math.ceil(step));
  const count = Math.ceil(Math.max(1, most) / whole);
  return Array.from({ length: count + 1 }, (_, at) => at * whole);
}
