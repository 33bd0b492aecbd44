import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek } from '@rangewatch/schema';
import { describe, expect, it, test } from 'vitest';
import { noiseOf, noiseAtMost } from '../disclosure-control/geometric-noise.ts';
import { publicExpected } from '../disclosure-control/public-figure.ts';
import { buildPublicSignal, type NoisySignal } from './public-signal.ts';
import { publicStatement } from './public-statement.ts';
import type { StatedSignal } from './signal-statement.ts';

const ON = ensureCalendarDay('2026-11-23');
const STATED: StatedSignal = {
  campaign: '新年抽奖',
  organiser: '某家居',
  numbers: { namedAs: 'assignment', range: ensureNumberRange('CN:95123***') },
  from: ensureWeek('2026-W44'),
  to: ensureWeek('2026-W47'),
  isVerified: true,
  reply: { text: '与我们无关' },
};
const EXPECTED = publicExpected(3, 0.5);

/** The bytes that are sent for it. */
function bytesOf(noisy: Partial<NoisySignal>): string {
  const whole = { noisyCounts: [60, 9, 4, 1], expected: EXPECTED, isReleased: true, ...noisy };
  return JSON.stringify(publicStatement(buildPublicSignal(STATED, whole), ON));
}

/** Four weeks of which the first holds so many persons and draws its noise where it comes to 60. */
function weeksOf(persons: number): number[] {
  const noise = 60 - persons;
  const uniform = (noiseAtMost(noise - 1, 1) + noiseAtMost(noise, 1)) / 2;
  return [persons + noiseOf(uniform, 1), 9, 4, 1];
}

describe('A6 ratio inversion', () => {
  it('finds the same bytes for every exact count that the noise brings to the same figure', () => {
    const all = [54, 57, 60, 63, 66].map((persons) => bytesOf({ noisyCounts: weeksOf(persons) }));
    expect(new Set(all)).toEqual(new Set([bytesOf({})]));
    expect(all[0]).toContain('74');
  });

  it('finds no figure but the noisy count, its half-width, an edge of a band and days', () => {
    const { en } = JSON.parse(bytesOf({})) as { en: string };
    const days = ['26', '23', '2026', '22'];
    const known = new Set(['74', '5', '10', '95123', ...days]);
    const found = [...en.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => digits);
    expect(found.filter((digits) => !known.has(digits))).toEqual([]);
    expect(found).toContain('74');
  });
});

describe('A7 existence', () => {
  const never = bytesOf({ noisyCounts: [], isReleased: false });

  test.each([
    ['of the week is below the threshold', { noisyCounts: [19] }],
    ['of four weeks is below the threshold', { noisyCounts: [20, 2, 1, 1] }],
    ['may be shown but its label may not', { isReleased: false }],
  ])('of a signal is not told where its figure %s', (_, noisy) => {
    expect(bytesOf(noisy)).toBe(never);
  });

  it('is told from the threshold on', () => {
    expect(bytesOf({ noisyCounts: [20] })).not.toBe(never);
    expect(bytesOf({ noisyCounts: [20, 2, 2, 1] })).not.toBe(never);
  });
});
