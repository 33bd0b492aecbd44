import { expect, it } from 'vitest';
import { dilutionOf } from './dilution.ts';

const TO = 20_000;
const every = (count: number, first: number, days: number) =>
  Array.from({ length: count }, (_, at) => first + (at % days));

it('asks to look when far more contented people than before sign up at once', () => {
  const calm = every(16, TO - 80, 56);
  expect(dilutionOf([...calm, ...every(40, TO - 20, 20)], TO)).toEqual({
    recentPerWeek: 10,
    earlierPerWeek: 2,
    isAlarm: true,
  });
});

it('stays calm over few, over many as ever, and over what comes later', () => {
  expect(dilutionOf(every(19, TO - 20, 20), TO).isAlarm).toBe(false);
  expect(dilutionOf([...every(160, TO - 80, 56), ...every(80, TO - 20, 20)], TO).isAlarm).toBe(
    false,
  );
  expect(dilutionOf(every(90, TO + 1, 5), TO).isAlarm).toBe(false);
});
