import { expect, test } from 'vitest';
import { ensureWeek } from '@rangewatch/schema';
import { DiskRefused, ReleaseNotWritten } from '../week/week-problem.ts';
import { nextTryAt } from './backoff.ts';
import { dueRuns, givenUpAfter } from './due-runs.ts';
import { problemOf } from './problem-of.ts';

const NOW = new Date('2026-11-23T06:00:00Z');
const keysOf = (kind: 'close-weeks' | 'publish-open-data', newest: string | null) =>
  dueRuns(kind, newest, NOW, 'Asia/Shanghai').map(({ runKey }) => runKey);

test('a failed run waits a minute, then twice as long each time, never more than an hour', () => {
  const waits = [1, 2, 3, 6, 7, 8, 1000].map(
    (attempts) => (nextTryAt(attempts, NOW).getTime() - NOW.getTime()) / 60_000,
  );
  expect(waits).toEqual([1, 2, 4, 32, 60, 60, 60]);
});

test('a record without runs begins with the last that is due', () => {
  expect(keysOf('close-weeks', null)).toEqual(['close-weeks/2026-W47']);
});

test('each week that was missed is due, of days only the last', () => {
  expect(keysOf('close-weeks', 'close-weeks/2026-W44')).toEqual(
    ['2026-W45', '2026-W46', '2026-W47'].map((week) => `close-weeks/${week}`),
  );
  expect(keysOf('publish-open-data', 'publish-open-data/2026-11-02')).toEqual([
    'publish-open-data/2026-11-23',
  ]);
});

test('nothing is due twice, nor when a clock went back', () => {
  expect(keysOf('close-weeks', 'close-weeks/2026-W47')).toEqual([]);
  expect(keysOf('close-weeks', 'close-weeks/2026-W48')).toEqual([]);
});

test('what was missed for longer than a quarter is left', () => {
  const runs = keysOf('close-weeks', 'close-weeks/2024-W01');
  expect([runs.length, runs[0], runs.at(-1)]).toEqual([
    13,
    'close-weeks/2026-W35',
    'close-weeks/2026-W47',
  ]);
});

test('a day gives way to the next at once, a week only after many attempts', () => {
  expect([givenUpAfter('publish-open-data'), givenUpAfter('close-weeks')]).toEqual([0, 8]);
});

const refused = (code: string) =>
  new ReleaseNotWritten(ensureWeek('2026-W47'), '/releases', new DiskRefused('write', { code }));

test.each([
  [refused('ENOSPC'), 'disk_full'],
  [refused('EACCES'), 'not_written'],
  [Object.assign(new Error('no'), { code: 'SQLITE_BUSY' }), 'database'],
  [Object.assign(new Error('no'), { code: '57P01' }), 'database'],
  [Object.assign(new Error('no'), { code: 'ECONNREFUSED' }), 'database'],
  [Object.assign(new Error('no'), { code: '23505' }), 'unexpected'],
  [new TypeError('a secret'), 'unexpected'],
  ['text', 'unexpected'],
])('%s is told as a code', (error, problem) => {
  expect(problemOf(error)).toBe(problem);
});
