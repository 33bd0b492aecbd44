import { expect, it } from 'vitest';
import { atMostSmall, authorityRecord } from './authority-record.ts';
import type { SignalRecord } from './signal-record.ts';

it('tells one to four persons from nobody and from five, and not from each other', () => {
  expect([0, 1, 3, 4, 5, 60].map(atMostSmall)).toEqual([0, 4, 4, 4, 5, 60]);
});

it('leaves no count of one to four persons in a record', () => {
  const pair = { o: 2, e: 1, ic: 0, ic025: -2, ic975: 2 };
  const record = {
    o: 30,
    before: pair,
    documented: { ...pair, o: 12 },
    grades: { A: 1, B: 0, C: 29 },
    cohorts: { network: { largest: 3, share: 0.1, effective: 9, ic025: 2 } },
    rivals: [{ campaign: 'c2', shared: 1, ...pair }],
    confirmation: { noticedOn: '2026-03-01', o: 3, e: 0.2, p: 0.001 },
    routes: { typed: { o: 3, e: 1, ratio: 2, lower: 1, upper: 4 }, differenceP: 0.4 },
  } as unknown as SignalRecord;
  const shown = authorityRecord(record);
  expect(shown).toMatchObject({
    o: 30,
    before: { o: 4 },
    documented: { o: 12 },
    grades: { A: 4, B: 0, C: 29 },
    cohorts: { network: { largest: 4, share: 0.1 } },
    rivals: [{ shared: 4, o: 4 }],
    confirmation: { o: 4 },
    routes: { typed: { o: 4 }, differenceP: 0.4 },
  });
});
