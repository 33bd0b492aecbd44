import { SOURCES } from '@rangewatch/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, jitterOf } from './disclosure-policy.ts';
import { anyDisclosure, withJitter } from './testing/facts.ts';
import { protectWeekShares, sourceCell } from './week-shares.ts';

const OWN = {
  source: 'rangewatch',
  reportCount: 120,
  evidenceCount: 31,
  disputedCount: 0,
} as const;
const cell = sourceCell('rangewatch');

describe('shares of a week', () => {
  test('are whole tenths of what jitter leaves, rounded down', () => {
    expect(protectWeekShares(OWN, withJitter(cell, 2))).toEqual({
      source: 'rangewatch',
      evidence_tenths: 2,
      disputed_tenths: 0,
    });
  });

  test.each([0, 1, 2])(
    'of all our own reports are nine or more, as of nine tenths (jitter %i)',
    (jitter) => {
      const all = { ...OWN, evidenceCount: 120 };
      expect(protectWeekShares(all, withJitter(cell, jitter)).evidence_tenths).toBe(9);
    },
  );

  test.each([
    [99, 0, null],
    [100, 0, 3],
    [100, 1, null],
    [101, 1, 3],
  ])('of %i own reports with jitter %i: %s', (reportCount, jitter, expected) => {
    const count = { ...OWN, reportCount, evidenceCount: 35 };
    expect(protectWeekShares(count, withJitter(cell, jitter)).evidence_tenths).toBe(expected);
  });

  test('of an official file are exact, from sixty reports on, and say nothing of evidence', () => {
    const official = { ...OWN, source: 'ftc_dnc', reportCount: 60, disputedCount: 6 } as const;
    const disclosure = withJitter(cell, 2);
    const none = { source: 'ftc_dnc', evidence_tenths: null };
    expect(protectWeekShares(official, disclosure)).toEqual({ ...none, disputed_tenths: 1 });
    const fewer = { ...official, reportCount: 59 };
    expect(protectWeekShares(fewer, disclosure)).toEqual({ ...none, disputed_tenths: null });
  });

  test('leave at least ten counts possible, and that there is one says no more than the band', () => {
    const any = fc.record({
      source: fc.constantFrom(...SOURCES.filter((source) => source === 'rangewatch')),
      reportCount: fc.nat({ max: 3000 }),
      evidenceCount: fc.nat({ max: 3000 }),
      disputedCount: fc.nat({ max: 3000 }),
    });
    fc.assert(
      fc.property(any, anyDisclosure, (drawn, disclosure) => {
        const { reportCount } = drawn;
        const count = { ...drawn, evidenceCount: Math.min(drawn.evidenceCount, reportCount) };
        const share = protectWeekShares(count, disclosure).evidence_tenths;
        const jitter = jitterOf(disclosure.jitterKey, cell, disclosure.policy.maxJitter);
        const band = bandOf(reportCount - jitter, disclosure.policy.bandEdges);
        expect(share === null).toBe((band?.from ?? 0) < 60);
        if (share === null) return;
        // Whoever knows the reports and the jitter still has all of these to choose from.
        const same = Array.from({ length: reportCount + 1 }, (_, evidenceCount) =>
          protectWeekShares({ ...count, evidenceCount }, disclosure),
        ).filter(({ evidence_tenths }) => evidence_tenths === share);
        expect(same.length).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 40 },
    );
  });
});
