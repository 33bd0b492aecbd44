import { expect, test } from 'vitest';
import { addWeeks, ensureWeek, publicationInstant } from '../week.ts';
import { JOB_KINDS } from './job.ts';
import { lastDueRun, nextDueRun, weekOfRun } from './job-schedule.ts';

const SHANGHAI = 'Asia/Shanghai';

const at = (instant: string) => lastDueRun('close-weeks', new Date(instant), SHANGHAI);

test('a week is closed on the Monday after it at ten, not a second earlier', () => {
  expect(at('2026-11-23T01:59:59Z').runKey).toBe('close-weeks/2026-W46');
  const due = at('2026-11-23T02:00:00Z');
  expect(due.runKey).toBe('close-weeks/2026-W47');
  expect(due.dueAt.toISOString()).toBe('2026-11-23T02:00:00.000Z');
  expect(weekOfRun(due.runKey)).toBe('2026-W47');
});

test('signals are judged before the week is closed, open data every day', () => {
  const now = new Date('2026-11-23T01:00:00Z');
  expect(lastDueRun('run-signals', now, SHANGHAI).runKey).toBe('run-signals/2026-W47');
  expect(lastDueRun('publish-open-data', now, SHANGHAI)).toEqual({
    runKey: 'publish-open-data/2026-11-23',
    dueAt: new Date('2026-11-22T20:20:00Z'),
  });
});

test('runs follow each other over years and changes of clocks', () => {
  const last = lastDueRun('close-weeks', new Date('2026-12-31T00:00:00Z'), SHANGHAI);
  const next = nextDueRun('close-weeks', last, SHANGHAI);
  expect([last.runKey, next.runKey]).toEqual(['close-weeks/2026-W52', 'close-weeks/2026-W53']);
  const spring = lastDueRun('publish-open-data', new Date('2026-03-29T12:00:00Z'), 'Europe/Berlin');
  expect(spring.dueAt.toISOString()).toBe('2026-03-29T02:20:00.000Z');
});

test.each([SHANGHAI, 'Europe/Berlin', 'America/New_York'])(
  'releases are due when they are announced in %s',
  (timeZone) => {
    for (const week of ['2026-W34', '2026-W43', '2026-W53', '2027-W12'].map(ensureWeek)) {
      const dueAt = publicationInstant(week, timeZone);
      const runKey = `close-weeks/${week}`;
      expect(lastDueRun('close-weeks', dueAt, timeZone)).toEqual({ runKey, dueAt });
    }
  },
);

test.each([
  SHANGHAI,
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
])(
  'in three years of %s no week is lost and none comes twice, each on Monday at ten',
  (timeZone) => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    let run = lastDueRun('close-weeks', new Date('2020-01-07T12:00:00Z'), timeZone);
    for (let count = 0; count < 157; count += 1) {
      expect(clock.format(run.dueAt)).toBe('Mon 10:00');
      const next = nextDueRun('close-weeks', run, timeZone);
      expect(weekOfRun(next.runKey)).toBe(addWeeks(weekOfRun(run.runKey), 1));
      run = next;
    }
    expect(run.runKey).toBe('close-weeks/2023-W01');
  },
);

test('the next run is never due already', () => {
  for (const kind of JOB_KINDS) {
    for (let hour = 0; hour < 24 * 15; hour += 1) {
      const now = new Date(Date.parse('2026-10-20T00:00:00Z') + hour * 3_600_000);
      const last = lastDueRun(kind, now, 'Europe/Berlin');
      expect(last.dueAt <= now).toBe(true);
      expect(nextDueRun(kind, last, 'Europe/Berlin').dueAt > now).toBe(true);
    }
  }
});
