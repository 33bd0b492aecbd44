import { expect, test } from 'vitest';
import { informationComponent } from '../disproportionality/information-component.ts';
import { beforeExposureOf } from './before-exposure.ts';

test.each([
  [30, 29, 'clear'],
  [3, 2.9, 'unknown'],
  [0, 0.2, 'unknown'],
  [0, 12, 'clear'],
  [40, 8, 'seen'],
])('%i called before, %f expected: %s', (o, e, said) => {
  expect(beforeExposureOf({ before: { o, e, ...informationComponent(o, e) } })).toBe(said);
});
