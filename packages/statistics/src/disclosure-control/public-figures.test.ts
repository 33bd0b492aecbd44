import { describe, expect, it, test } from 'vitest';
import { noiseAtLeast } from './geometric-noise.ts';
import { mayReleaseLabel } from './may-release-label.ts';
import { publicExpected, publicFigure } from './public-figure.ts';
import { ratioBand } from './ratio-band.ts';

/** `weeks` cells that sum to `sum`. */
function cells(weeks: number, sum: number): number[] {
  return [sum - (weeks - 1), ...Array.from({ length: weeks - 1 }, () => 1)];
}

describe('a public figure', () => {
  test.each([
    [1, 20, 3],
    [4, 25, 5],
    [12, 35, 9],
    [26, 46, 14],
    [52, 61, 19],
  ])('of %i weeks is shown from %i on, ± %i', (weeks, threshold, halfWidth) => {
    expect(publicFigure(cells(weeks, threshold - 1))).toBeNull();
    expect(publicFigure(cells(weeks, threshold))).toEqual({ about: threshold, halfWidth });
    expect(publicFigure(cells(weeks, 410))).toEqual({ about: 410, halfWidth });
  });

  it('is none where nothing is published, and takes what lies below zero into the sum', () => {
    expect(publicFigure([])).toBeNull();
    expect(publicFigure([40, -3])).toEqual({ about: 37, halfWidth: 4 });
  });
});

function rounded(exposed: number, called: number, total: number): number {
  return Math.round((exposed * called) / total);
}

describe('how many would be expected', () => {
  it('is a whole number with noise', () => {
    expect(publicExpected(14.57, 0.5)).toEqual({ about: 15, halfWidth: 3 });
    expect(publicExpected(0.2, 0.01).about).toBeLessThan(0);
  });

  it('is moved by at most one by any one person', () => {
    const moves = Array.from({ length: 40 }, (_, total) => total + 1).flatMap((total) =>
      Array.from({ length: (total + 1) ** 2 }, (_, pair) => [
        pair % (total + 1),
        Math.floor(pair / (total + 1)),
      ]).flatMap(([exposed = 0, called = 0]) =>
        [0, 1].flatMap((isExposed) =>
          [0, 1].map((isCalled) =>
            Math.abs(
              rounded(exposed + isExposed, called + isCalled, total + 1) -
                rounded(exposed, called, total),
            ),
          ),
        ),
      ),
    );
    expect(Math.max(...new Set(moves))).toBe(1);
  });
});

describe('the band of a ratio', () => {
  const few = { about: 2, halfWidth: 3 };
  test.each([
    [{ about: 410, halfWidth: 19 }, { about: 15, halfWidth: 3 }, 'above10'],
    [{ about: 40, halfWidth: 9 }, few, '5to10'],
    [{ about: 25, halfWidth: 5 }, few, '2to5'],
    [{ about: 20, halfWidth: 3 }, { about: 15, halfWidth: 3 }, 'below2'],
    [{ about: 3, halfWidth: 9 }, { about: -9, halfWidth: 3 }, 'below2'],
  ] as const)('of %o and %o is %s', (observed, expected, band) => {
    expect(ratioBand(observed, expected)).toBe(band);
  });

  it('changes at the edges themselves', () => {
    const none = { about: 0, halfWidth: 0 };
    const bands = [0, 1, 2, 4, 5].map((about) => ratioBand({ about, halfWidth: 0 }, none));
    expect(bands).toEqual(['below2', '2to5', '5to10', '5to10', 'above10']);
  });
});

describe('the label of a signal', () => {
  it('is released by fragility and one draw', () => {
    expect(mayReleaseLabel(20, 0.5)).toBe(true);
    expect(mayReleaseLabel(19, 0.5)).toBe(false);
    expect(mayReleaseLabel(19, 0.9)).toBe(true);
    expect(mayReleaseLabel(21, 0.05)).toBe(false);
  });

  it('of a single person’s making comes to light once in a hundred million times at most', () => {
    expect(noiseAtLeast(19, 1)).toBeLessThan(1e-8);
    expect(mayReleaseLabel(1, 1 - 1e-8)).toBe(false);
    expect(mayReleaseLabel(1, 1 - 1e-9)).toBe(true);
  });
});
