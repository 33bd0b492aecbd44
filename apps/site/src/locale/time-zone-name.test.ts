import { expect, test } from 'vitest';
import { timeZoneName } from './time-zone-name.ts';

const WINTER = new Date('2026-01-15T12:00:00Z');
const SUMMER = new Date('2026-07-15T12:00:00Z');

test.each([
  ['Asia/Shanghai', WINTER, 'en', 'Beijing time (UTC+8)'],
  ['Asia/Shanghai', WINTER, 'zh-Hans', '北京时间（UTC+8）'],
  ['America/New_York', WINTER, 'en', 'Eastern Time (UTC-5)'],
  ['America/New_York', SUMMER, 'en', 'Eastern Time (UTC-4)'],
  ['America/Phoenix', SUMMER, 'en', 'Mountain Standard Time (UTC-7)'],
  ['Asia/Kolkata', SUMMER, 'en', 'India Standard Time (UTC+5:30)'],
] as const)('%s at %s in %s is %s', (timeZone, at, locale, name) => {
  expect(timeZoneName(timeZone, at, locale)).toBe(name);
});
