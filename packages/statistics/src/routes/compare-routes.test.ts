import { expect, it } from 'vitest';
import { compareRoutes } from './compare-routes.ts';

it('one step that stands out is seen, with its interval', () => {
  const { routes, differenceP } = compareRoutes([
    { route: 'typed', observed: 40, expected: 4 },
    { route: 'authorised', observed: 5, expected: 4 },
    { route: 'prize_redeemed', observed: 4, expected: 4 },
  ]);
  expect(routes[0]?.ratio).toBeCloseTo(9, 9);
  expect(routes[0]?.ic025).toBeGreaterThan(2);
  expect(routes[1]?.ic025).toBeLessThan(1);
  expect(differenceP).toBeLessThan(1e-9);
});

it('routes of one ratio do not differ, and one route has nothing to differ from', () => {
  const same = compareRoutes([
    { route: 'typed', observed: 20, expected: 5 },
    { route: 'authorised', observed: 40, expected: 10 },
  ]);
  expect(same.differenceP).toBeCloseTo(1, 9);
  expect(compareRoutes([{ route: 'typed', observed: 20, expected: 5 }]).differenceP).toBeNull();
  const silent = compareRoutes([
    { route: 'typed', observed: 0, expected: 5 },
    { route: 'other', observed: 0, expected: 0 },
  ]);
  expect(silent.differenceP).toBeNull();
  expect(silent.routes[1]?.ic).toBe(0);
});

it('a deviance of 3.841 of two routes is p = 0.05', () => {
  // O = 10 and 21 of 15.5 each: 2·(10·ln(10/15.5) + 21·ln(21/15.5)) = 3.989…, by hand.
  const { differenceP } = compareRoutes([
    { route: 'typed', observed: 10, expected: 1 },
    { route: 'customer_service', observed: 21, expected: 1 },
  ]);
  expect(differenceP).toBeCloseTo(0.0458, 3);
});
