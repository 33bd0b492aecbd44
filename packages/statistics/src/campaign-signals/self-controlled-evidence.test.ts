import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { describe, expect, it } from 'vitest';
import type { SignalPerson } from './signal-person.ts';
import { selfControlledEvidence } from './self-controlled-evidence.ts';

const RANGE = ensureNumberRange('86144856260**');
const NUMBER = ensureCallerNumber('8614485626001');
const [FROM, TO, GIVEN] = [20_400, 20_480, 20_440];

interface Phones {
  /** Days on which the phone given to the campaign is called, and the one that was kept. */
  readonly given: readonly number[];
  readonly kept?: readonly number[];
  readonly log?: SignalPerson['log'];
}

function callsTo(phone: string, days: readonly number[]) {
  return days.map((on) => ({ phone, on, from: NUMBER }));
}

function person(name: number, { given, kept, log = { from: FROM, to: TO } }: Phones): SignalPerson {
  return {
    person: `p${name}`,
    region: null,
    isVerified: true,
    signedUpOn: null,
    cohorts: {},
    phones: kept ? ['a', 'b'] : ['a'],
    exposures: [{ campaign: 'c', phone: 'a', on: GIVEN, route: 'typed', grade: 'B' }],
    calls: [...callsTo('a', given), ...callsTo('b', kept ?? [])],
    log,
  };
}

const evidence = (persons: readonly SignalPerson[]) => selfControlledEvidence(persons, 'c', RANGE);

describe('what complete logs say', () => {
  it('compares days after the number was given with as many before', () => {
    const after = [GIVEN + 3, GIVEN + 9];
    const persons = Array.from({ length: 12 }, (_, at) =>
      person(at, { given: at === 0 ? [GIVEN - 4] : after }),
    );
    expect(evidence(persons).signTest).toMatchObject({ more: 11, persons: 12 });
  });

  it('compares the phone that was given with one of the same person that was kept', () => {
    const persons = Array.from({ length: 14 }, (_, at) =>
      person(at, { given: [GIVEN + 2, GIVEN + 5, GIVEN + 20], kept: at % 2 ? [GIVEN + 7] : [] }),
    );
    const { pairedPhones, pairedSigns } = evidence(persons);
    expect(pairedPhones).toMatchObject({ personCount: 14, jackknife: { isEstimable: true } });
    expect(pairedSigns).toMatchObject({ more: 14, persons: 14 });
  });

  it('has no ratio where no kept phone was called, and counts the persons instead', () => {
    const persons = Array.from({ length: 12 }, (_, at) =>
      person(at, { given: [GIVEN + 2 + at], kept: [] }),
    );
    const { pairedPhones, pairedSigns } = evidence(persons);
    expect(pairedPhones.jackknife).toEqual({ isEstimable: false, reason: 'zero_cell' });
    expect(pairedSigns).toEqual({ more: 12, persons: 12, p: 0.5 ** 12 });
  });

  it('gives no ratio of millions: calls only after the exposure have no rate before it', () => {
    const persons = Array.from({ length: 24 }, (_, at) => person(at, { given: [GIVEN + 2 + at] }));
    expect(evidence(persons).relativeIncidence.estimate.isEstimable).toBe(false);
  });

  it('takes nothing from people without a complete log', () => {
    const { relativeIncidence, pairedPhones, signTest } = evidence([
      person(1, { given: [GIVEN + 1], kept: [GIVEN + 1], log: null }),
    ]);
    expect(relativeIncidence).toMatchObject({ exposedPhones: 0, unexposedPhones: 0 });
    expect([pairedPhones.personCount, signTest.persons]).toEqual([0, 0]);
  });
});
