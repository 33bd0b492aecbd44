import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek, type Week } from '@rangewatch/schema';
import { describe, expect, it, test } from 'vitest';
import {
  type AssignableExposure,
  assignCells,
  type CellAssignment,
  type OpenCampaign,
} from './assign-cells.ts';
import { noiseAtLeast, noiseOf, noiseProbability } from './geometric-noise.ts';
import { cellUniform } from './keyed-uniforms.ts';
import { mayReleaseLabel } from './may-release-label.ts';
import { noiseSum, thresholdOf } from './noise-sum.ts';
import type { PublicCell } from './public-cell.ts';
import { publicFigure } from './public-figure.ts';
import { openCells, publishCells, type PublishedCell } from './publish-cells.ts';

// Forty persons are called in the first week; the victim, who has three phones, in the second; nobody else.
const [WEEK_1, WEEK_2, WEEK_3] = ['2026-W30', '2026-W31', '2026-W32'].map(ensureWeek) as [
  Week,
  Week,
  Week,
];
const NODES = ['CN:95123***', 'CN:95234***'].map(ensureNumberRange);
const KEY = new Uint8Array(32).fill(7);

function called(person: string, week: Week, number = 'CN:95123001'): AssignableExposure {
  const calls = [{ from: ensureCallerNumber(number), week }];
  return { person, campaign: 'C', exposedOn: 1, calls };
}

const FORTY = Array.from({ length: 40 }, (_, at) => called(`P${at + 1}`, WEEK_1));
const VICTIM = called('P41', WEEK_2);

function openFrom(firstOpenWeek: Week): ReadonlyMap<string, OpenCampaign> {
  return new Map([['C', { nodes: NODES, firstOpenWeek }]]);
}

function assign(exposures: readonly AssignableExposure[]): readonly CellAssignment[] {
  return assignCells(exposures, openFrom(WEEK_1), []);
}

function keyed(key: Uint8Array): (cell: PublicCell) => number {
  return (cell) => cellUniform(key, cell);
}

function publish(
  assigned: readonly CellAssignment[],
  through: Week,
  uniform = keyed(KEY),
): readonly PublishedCell[] {
  return publishCells(openCells(openFrom(WEEK_1), through), assigned, [], uniform);
}

function countsOf(cells: readonly PublishedCell[], has: (cell: PublicCell) => boolean): number[] {
  return cells.filter(has).map(({ noisyCount }) => noisyCount);
}

/** Every number between 0 and 1, as far as so many steps go: shares of them are probabilities, within one step. */
const STEPS = 2_000;
const UNIFORMS = Array.from({ length: STEPS }, (_, at) => (at + 0.5) / STEPS);

/** What the second week adds to the published sum of the first node, when its cell draws this number. */
function difference(exposures: readonly AssignableExposure[], uniform: number): number {
  const cells = publish(assign(exposures), WEEK_2, ({ week }) => (week === WEEK_2 ? uniform : 0.5));
  const inNode = cells.filter(({ node }) => node === NODES[0]);
  const both = publicFigure(countsOf(inNode, () => true));
  const first = publicFigure(countsOf(inNode, ({ week }) => week === WEEK_1));
  return (both?.about ?? NaN) - (first?.about ?? NaN);
}

describe('A1 week differencing', () => {
  test.each([
    ['with the victim', [...FORTY, VICTIM], 1],
    ['without', FORTY, 0],
  ] as const)('%s has the law of the noise', (_, exposures, count) => {
    const found = Map.groupBy(UNIFORMS, (uniform) => difference(exposures, uniform));
    for (let k = -6; k <= 7; k += 1) {
      const share = (found.get(k)?.length ?? 0) / STEPS;
      expect(Math.abs(share - noiseProbability(k - count, 1))).toBeLessThanOrEqual(1 / STEPS);
    }
  });

  it('makes nothing more than e^ε times as likely', () => {
    for (const epsilon of [0.5, 1, 2])
      for (let k = -40; k <= 40; k += 1) {
        const ratio = noiseProbability(k - 1, epsilon) / noiseProbability(k, epsilon);
        expect(Math.abs(Math.log(ratio))).toBeLessThanOrEqual(epsilon + 1e-12);
      }
  });
});

describe('A2 parent minus children', () => {
  it('leaves nothing: each total is the sum of its published cells, whichever way it is summed', () => {
    const many = Array.from({ length: 90 }, (_, at) =>
      called(`Q${at}`, at % 2 ? WEEK_1 : WEEK_2, ['CN:95234001', 'CN:95777001'][at % 3]),
    );
    const assigned = assign([...FORTY, VICTIM, ...many]);
    const cells = publish(assigned, WEEK_2);
    const total = publicFigure(cells.map(({ noisyCount }) => noisyCount))?.about;
    const sumBy = (keyOf: (cell: PublicCell) => string): number =>
      [...Map.groupBy(cells, keyOf).values()]
        .map((part) => publicFigure(countsOf(part, () => true))?.about ?? NaN)
        .reduce((sum, about) => sum + about, 0);
    expect(sumBy(({ node }) => node)).toBe(total);
    expect(sumBy(({ week }) => week)).toBe(total);
    // Nor is the total exact: what is summed are the noisy cells.
    expect(total).not.toBe(assigned.length);
  });
});

describe('A3 three phones', () => {
  it('count as one person, and no count of phones stands beside', () => {
    const phones = ['CN:95123001', 'CN:95234002', 'CN:95123003'].map((number) =>
      called('P41', WEEK_2, number),
    );
    const one = publish(assign([...FORTY, VICTIM]), WEEK_2);
    expect(publish(assign([...FORTY, ...phones]), WEEK_2)).toEqual(one);
    expect(Object.keys(publicFigure([40]) ?? {})).toEqual(['about', 'halfWidth']);
  });
});

describe('A4 sybil threshold probe', () => {
  test.each([0.5, 1])('with ε %d tells at most tanh(ε/2) more than guessing', (epsilon) => {
    const threshold = thresholdOf(noiseSum(1, epsilon));
    const advantages = Array.from(
      { length: 2 * threshold },
      (_, fakes) =>
        noiseAtLeast(threshold - fakes - 1, epsilon) - noiseAtLeast(threshold - fakes, epsilon),
    );
    expect(Math.max(...advantages)).toBeCloseTo(Math.tanh(epsilon / 2), 14);
  });

  test.each([
    [
      'a figure',
      (persons: number, uniform: number) => publicFigure([persons + noiseOf(uniform, 1)]) !== null,
    ],
    ['a label', mayReleaseLabel],
  ] as const)('by %s gains no more, however many fakes it takes', (_, isSeen) => {
    const share = (persons: number): number =>
      UNIFORMS.filter((uniform) => isSeen(persons, uniform)).length / STEPS;
    const shares = Array.from({ length: 40 }, (_, fakes) => share(fakes));
    const gains = shares.slice(1).map((seen, fakes) => seen - (shares[fakes] ?? 0));
    expect(Math.max(...gains)).toBeLessThanOrEqual(Math.tanh(0.5) + 1 / STEPS);
    expect(Math.max(...gains)).toBeGreaterThan(0.4);
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  });

  it('by a label that is watched while its last person arrives tells 1 − e^−ε at most', () => {
    const chances = Array.from({ length: 30 }, (_, fakes) => {
      const unseen = UNIFORMS.filter((uniform) => !mayReleaseLabel(fakes, uniform));
      const seen = unseen.filter((uniform) => mayReleaseLabel(fakes + 1, uniform));
      return unseen.length < STEPS / 20 ? 0 : seen.length / unseen.length;
    });
    expect(Math.max(...chances)).toBeCloseTo(1 - Math.exp(-1), 2);
  });
});

describe('A5 averaging', () => {
  it('gets the same bytes each time, and under another key others', () => {
    const assigned = assign([...FORTY, VICTIM]);
    const first = JSON.stringify(publish(assigned, WEEK_3));
    const again = Array.from({ length: 1_000 }, () => JSON.stringify(publish(assigned, WEEK_3)));
    expect(new Set(again)).toEqual(new Set([first]));
    const other = publish(assigned, WEEK_3, keyed(new Uint8Array(32).fill(8)));
    expect(JSON.stringify(other)).not.toBe(first);
  });
});

describe('A8 deletion differencing', () => {
  it('finds the past as it was published, and no trace of the erased in what follows', () => {
    const assigned = assign([...FORTY, VICTIM]);
    const published = publish(assigned, WEEK_2);
    const erased = assigned.filter(({ person }) => person !== 'P41');
    const next = (rest: readonly CellAssignment[]): readonly PublishedCell[] =>
      publishCells(openCells(openFrom(WEEK_1), WEEK_3), rest, published, keyed(KEY));
    expect(next(erased)).toEqual(next(assigned));
    expect(new Set(next(erased).map(({ week }) => week))).toEqual(new Set([WEEK_3]));
  });
});
