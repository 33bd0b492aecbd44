import { describe, expect, it } from 'vitest';
import { differs, numberIn, readOracle, readOracleJson } from '../test-oracles.ts';
import { fitGumbel, gumbelUpperTail } from './gumbel.ts';
import {
  bernoulliLogLikelihoodRatio,
  poissonLogLikelihoodRatio,
} from './poisson-log-likelihood-ratio.ts';
import type { ScannedPerson } from './prefix-tree.ts';
import { scanPrefixes } from './scan-prefixes.ts';
import { seeded } from '../numerics/seeded.ts';
import { selectPrefixes } from './select-prefixes.ts';

interface Expected {
  readonly tiny: {
    readonly weights: readonly number[];
    readonly nodes: Readonly<Record<string, number | readonly number[]>>;
    readonly C: number;
    readonly cases: readonly {
      readonly obs: readonly number[];
      readonly T: number;
      readonly p_exact: number;
    }[];
  };
  readonly prefix: {
    readonly gumbel: { readonly mu: number; readonly beta: number };
    readonly crit95: number;
  };
}
const expected: Expected = readOracleJson('scan/scan_expected.json');

function readPersons(): ScannedPerson[] {
  const persons = new Map<string, { stratum: number; isExposed: boolean; numbers: string[] }>();
  for (const row of readOracle('scan/prefix_reports.csv')) {
    const known = persons.get(row['person'] ?? '');
    if (known) known.numbers.push(row['number'] ?? '');
    else
      persons.set(row['person'] ?? '', {
        stratum: numberIn(row, 'stratum'),
        isExposed: row['exposed'] === '1',
        numbers: [row['number'] ?? ''],
      });
  }
  return [...persons.values()];
}

describe('the log likelihood ratio of a node', () => {
  it.each(readOracle('scan/kulldorff_poisson_llr.csv'))('$c of $C, $E expected', (row) => {
    const [c, e, all] = [numberIn(row, 'c'), numberIn(row, 'E'), numberIn(row, 'C')];
    expect(Math.abs(poissonLogLikelihoodRatio(c, e, all) - numberIn(row, 'llr'))).toBeLessThan(
      1e-8,
    );
  });

  it('is TreeMineR’s where that has one', () => {
    const rows = readOracle('scan/treeminer_llr.csv');
    const total = expectedShare(rows);
    for (const row of rows) {
      const found = bernoulliLogLikelihoodRatio(numberIn(row, 'n1'), numberIn(row, 'n0'), total);
      expect(differs(found, numberIn(row, 'llr'), 1e-6)).toBe(false);
    }
    expect(bernoulliLogLikelihoodRatio(5, 0, 0.1)).toBeCloseTo(5 * Math.log(10), 12);
  });

  it.each(expected.tiny.cases)('finds the best node of a tiny tree: $obs', ({ obs, T }) => {
    const { weights, nodes, C } = expected.tiny;
    const ratios = Object.values(nodes).map((leaves) => {
      const of = [leaves].flat().map((leaf) => leaf - 1);
      const sum = (values: readonly number[]): number =>
        of.reduce((all, at) => all + (values[at] ?? 0), 0);
      return poissonLogLikelihoodRatio(sum(obs), C * sum(weights), C);
    });
    expect(Math.max(...ratios)).toBeCloseTo(T, 9);
  });
});

/** The share of cases for which the first row's ratio is what was published. */
function expectedShare(rows: ReturnType<typeof readOracle>): number {
  const [row = {}] = rows;
  let [low, high] = [1e-6, 0.999];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    const found = bernoulliLogLikelihoodRatio(numberIn(row, 'n1'), numberIn(row, 'n0'), middle);
    if (found > numberIn(row, 'llr')) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

describe('a scan of four thousand people', () => {
  const persons = readPersons();
  const shuffleCount = 499;
  const { nodes, maxima } = scanPrefixes(persons, { shortest: 1, shuffleCount, random: seeded(7) });
  const byPrefix = new Map(nodes.map((node) => [node.prefix, node]));

  it('looks at the nodes of the oracle, with their counts, expectations and ratios', () => {
    const rows = readOracle('scan/prefix_nodes_expected.csv');
    expect(nodes).toHaveLength(rows.length);
    const wrong = rows.filter((row) => {
      const node = byPrefix.get(row['node'] ?? '');
      return (
        node?.observed !== numberIn(row, 'a') ||
        node.personCount !== numberIn(row, 'n') ||
        differs(node.expected, numberIn(row, 'E'), 1e-9) ||
        Math.abs(node.logLikelihoodRatio - numberIn(row, 'llr')) > 1e-8
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has the p-values of the oracle, within what so many shuffles can tell', () => {
    const wrong = readOracle('scan/prefix_nodes_expected.csv').filter((row) => {
      const p = numberIn(row, 'p_mc');
      const spread = Math.sqrt((p * (1 - p)) / shuffleCount + (p * (1 - p)) / 1999);
      const found = byPrefix.get(row['node'] ?? '')?.p ?? NaN;
      return !(Math.abs(found - p) <= 4 * spread + 2 / shuffleCount);
    });
    expect(wrong).toEqual([]);
    const gumbel = fitGumbel(maxima);
    expect(gumbel?.location).toBeCloseTo(expected.prefix.gumbel.mu, 0);
    expect(gumbel?.scale).toBeCloseTo(expected.prefix.gumbel.beta, 0);
  });

  it('selects the block the calls came from, and nothing else', () => {
    const selected = selectPrefixes(persons, { shortest: 1, shuffleCount: 199, random: seeded(3) });
    expect(selected.map(({ prefix }) => prefix)).toEqual(['6208']);
  });

  it('gives the same for the same seed', () => {
    const again = scanPrefixes(persons, { shortest: 3, shuffleCount: 20, random: seeded(5) });
    const once = scanPrefixes(persons, { shortest: 3, shuffleCount: 20, random: seeded(5) });
    expect(again).toEqual(once);
  });
});

it('chance alone is below 0.05 in about one campaign of twenty', () => {
  const random = seeded(11);
  const persons = Array.from({ length: 400 }, (_, index) => ({
    stratum: index % 4,
    isExposed: false,
    numbers: Array.from({ length: 3 }, () =>
      String(Math.floor(random() ** 2 * 100_000)).padStart(5, '0'),
    ),
  }));
  const campaigns = 200;
  let below = 0;
  for (let campaign = 0; campaign < campaigns; campaign += 1) {
    const joined = persons.map((person) => ({ ...person, isExposed: random() < 0.15 }));
    const [best] = scanPrefixes(joined, { shortest: 2, shuffleCount: 99, random }).nodes;
    if (best && best.p <= 0.05) below += 1;
  }
  // Four standard errors of 200 campaigns around 5 %.
  expect(below).toBeGreaterThanOrEqual(1);
  expect(below).toBeLessThanOrEqual(22);
});

it('nobody exposed, and nobody at all, find nothing', () => {
  const nobody = { stratum: 0, isExposed: false, numbers: ['123456'] };
  const options = { shortest: 3, shuffleCount: 9, random: seeded(1) };
  expect(scanPrefixes([], options).nodes).toEqual([]);
  const { nodes } = scanPrefixes([nobody, nobody, nobody], options);
  expect(nodes.every(({ logLikelihoodRatio, p }) => logLikelihoodRatio === 0 && p === 1)).toBe(
    true,
  );
  expect(selectPrefixes([nobody, nobody, nobody], options)).toEqual([]);
  expect(fitGumbel([1, 1, 1])).toBeNull();
  expect(gumbelUpperTail({ location: 3.3, scale: 0.77 }, 60)).toBeGreaterThan(0);
});
