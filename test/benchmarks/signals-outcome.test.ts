import { ensureNumberRange } from '@rangewatch/numbering';
import { describe, expect, it } from 'vitest';
import type { Truth } from '../population/truth.ts';
import { outcomeOf } from './signals-outcome.ts';

const TRUE_RANGE = ensureNumberRange('86144856260**');
const ATTACKED = ensureNumberRange('86144111222**');
const truth: Truth = {
  pairs: [
    { campaign: 'c1', range: TRUE_RANGE, share: 0.2, routes: null },
    { campaign: 'c2', range: TRUE_RANGE, share: 0.2, routes: null },
  ],
  brigades: [{ campaign: 'c3', range: ATTACKED, kind: 'invite', size: 12 }],
  vendors: [],
  dilutions: [],
  forwardedLinks: [],
};

function found(campaign: string, range: string) {
  return { campaign, range: ensureNumberRange(range) };
}

describe('what a rule found, held against the truth', () => {
  it('counts a range that contains a true one or lies inside it, and the very range apart', () => {
    const pairs = [found('c1', '8614485626***'), found('c2', '861448562603*')];
    const outcome = outcomeOf(pairs, truth, truth.pairs);
    expect(outcome).toMatchObject({ found: 2, trueFound: 2, trueEqual: 0, falsePairs: 0 });
    const exact = outcomeOf([found('c1', TRUE_RANGE)], truth, truth.pairs);
    expect(exact).toMatchObject({ trueFound: 1, trueEqual: 1, falsePairs: 0 });
  });

  it('has a pair for false that is true of another campaign only', () => {
    const pairs = [found('c3', TRUE_RANGE), found('c4', TRUE_RANGE), found('c4', '86144856261**')];
    expect(outcomeOf(pairs, truth, truth.pairs)).toMatchObject({
      trueFound: 0,
      falsePairs: 3,
      falseCampaigns: 2,
    });
  });

  it('tallies brigades by kind, apart from what is true and what is false', () => {
    const outcome = outcomeOf([found('c3', ATTACKED)], truth, truth.pairs);
    expect(outcome).toMatchObject({ trueFound: 0, falsePairs: 0 });
    expect(outcome.brigadesFound).toMatchObject({ invite: 1, network: 0 });
  });

  it('does not hold against a rule what hardly anybody told of, nor call it false', () => {
    const outcome = outcomeOf([found('c2', TRUE_RANGE)], truth, truth.pairs.slice(0, 1));
    expect(outcome).toMatchObject({ trueFound: 0, falsePairs: 0 });
  });
});
