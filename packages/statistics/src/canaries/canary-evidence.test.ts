import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { expect, it } from 'vitest';
import { type Canary, canaryEvidence } from './canary-evidence.ts';

const PAIR = { campaign: 'c1', range: ensureNumberRange('86144856260**'), to: 200 };
const INSIDE = ensureCallerNumber('8614485626059');
const OUTSIDE = ensureCallerNumber('8614485627059');

const canary = (change: Partial<Canary>): Canary => ({
  campaign: 'c1',
  givenOn: 100,
  watchedFrom: 91,
  watchedTo: 200,
  calls: [],
  ...change,
});
const TWIN = { campaign: null, givenOn: null, watchedFrom: 101 };
const called = [{ on: 150, from: INSIDE }];

it('compares given numbers with twins, each number once', () => {
  const twice = [...called, { on: 151, from: INSIDE }];
  const found = canaryEvidence(
    [
      ...Array.from({ length: 5 }, () => canary({ calls: twice })),
      ...Array.from({ length: 5 }, () => canary(TWIN)),
    ],
    PAIR,
  );
  expect(found).toEqual({
    given: { canaries: 5, called: 5, days: 500 },
    twins: { canaries: 5, called: 0, days: 500 },
    p: expect.closeTo(1 / 32, 12),
  });
});

it('weighs by the days each could have been called', () => {
  const found = canaryEvidence(
    [canary({ calls: called }), canary({ ...TWIN, watchedTo: 200, watchedFrom: 1 }), canary(TWIN)],
    PAIR,
  );
  expect(found?.p).toBeCloseTo(100 / 400, 12);
});

it.each([
  ['from other numbers', { calls: [{ on: 150, from: OUTSIDE }] }],
  ['before it was given', { calls: [{ on: 99, from: INSIDE }] }],
  ['on the day it was given', { calls: [{ on: 100, from: INSIDE }] }],
  ['after the days that count', { watchedTo: 300, calls: [{ on: 201, from: INSIDE }] }],
])('does not count a call %s', (_, change) => {
  expect(canaryEvidence([canary(change), canary(TWIN)], PAIR)).toMatchObject({
    given: { canaries: 1, called: 0, days: 100 },
    p: 1,
  });
});

it('counts a number that another campaign was given for nobody', () => {
  const other = canary({ campaign: 'c2', calls: called });
  expect(canaryEvidence([canary({}), other, canary(TWIN)], PAIR)).toMatchObject({
    given: { called: 0 },
    twins: { canaries: 1, called: 0 },
  });
});

it.each([
  ['was given', [canary(TWIN)]],
  ['was given yet', [canary({ givenOn: null }), canary(TWIN)]],
  ['was watched since', [canary({ watchedTo: 100 }), canary(TWIN)]],
  ['is a twin', [canary({ calls: called })]],
])('says nothing where none %s', (_, canaries) => {
  expect(canaryEvidence(canaries, PAIR)).toBeNull();
});
