import type { SignalPersonFacts } from '@rangewatch/database/readers';
import { ensureCallerNumber } from '@rangewatch/numbering';
import { dayNumberMs, ensureCalendarDay } from '@rangewatch/schema';
import { expect, it } from 'vitest';
import { campaignLabels } from './campaign-labels.ts';
import { mayBeNamed } from './may-be-named.ts';

const TODAY = ensureCalendarDay('2026-03-30');
const NOW = dayNumberMs(TODAY) / 86_400_000;
const INVITED = ensureCalendarDay('2026-03-15');
const SPREAD = { homeRegions: 3, orderP: 1 };
const NUMBER = ensureCallerNumber('864001234000');

/** Gave their number a month ago and were called later. */
function person(at: number, signedUpOn: number): SignalPersonFacts {
  return {
    personNo: at,
    source: 'acme',
    personRef: `p${at}`,
    region: null,
    isVerified: true,
    signedUpOn,
    invite: null,
    network: null,
    device: null,
    wording: null,
    log: null,
    phones: ['a'],
    exposures: [{ campaignNo: 1, phone: 'a', exposedOn: NOW - 30, grade: 'B', route: 'typed' }],
    calls: [{ phone: 'a', calledOn: NOW - 20, callerNumber: NUMBER }],
  };
}

const contextOf = (signedUpOn: readonly number[]) => ({
  today: TODAY,
  exposed: signedUpOn.map((day, at) => person(at, day)),
  labels: campaignLabels([
    {
      campaignNo: 1,
      source: 'acme',
      campaignRef: 'c1',
      campaignId: 'lottery',
      title: null,
      organiserName: null,
    },
  ]),
  campaign: { campaignId: 'lottery' },
});
/** Ten persons who came one by one. */
const ONE_BY_ONE = contextOf(Array.from({ length: 10 }, (_, at) => NOW - 3 * at));

it('a signal may be named when every condition holds', () => {
  expect(mayBeNamed(ONE_BY_ONE, SPREAD, INVITED)).toBe(true);
});

it('but not on the fourteenth day after the organiser was asked', () => {
  expect(mayBeNamed(ONE_BY_ONE, SPREAD, ensureCalendarDay('2026-03-16'))).toBe(false);
});

it('nor when those called live in one or two regions, unless the order of calls shows it', () => {
  expect(mayBeNamed(ONE_BY_ONE, { homeRegions: 2.9, orderP: 0.02 }, INVITED)).toBe(false);
  expect(mayBeNamed(ONE_BY_ONE, { homeRegions: 1, orderP: 0.01 }, INVITED)).toBe(true);
});

it('nor while more than three of ten signed up within three days of the last fourteen', () => {
  const old = Array.from({ length: 6 }, (_, at) => NOW - 40 - 3 * at);
  const wave = (ago: number) =>
    contextOf([...old, NOW - ago, NOW - ago, NOW - ago + 1, NOW - ago + 2]);
  expect(mayBeNamed(wave(5), SPREAD, INVITED)).toBe(false);
  expect(mayBeNamed(wave(20), SPREAD, INVITED)).toBe(true);
  expect(mayBeNamed(contextOf([...old, NOW - 5, NOW - 5]), SPREAD, INVITED)).toBe(true);
});
