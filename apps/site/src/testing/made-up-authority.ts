import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek } from '@rangewatch/schema';
import {
  type AuthorityCampaignSignals,
  informationComponent,
  type SignalRecord,
} from '@rangewatch/statistics/signals';

const counted = (o: number, e: number) => ({ o, e, ...informationComponent(o, e) });
const route = (o: number, e: number) => {
  const { ic, ic025, ic975 } = informationComponent(o, e);
  return { o, e, ratio: 2 ** ic, lower: 2 ** ic025, upper: 2 ** ic975 };
};
const cohort = { largest: 40, share: 0.1, effective: 80, ic025: 4.5 };

/** 412 of 6,000 called where 14.57 are expected, three of them by a step of their own. */
export const SIGNAL_RECORD: SignalRecord = {
  campaign: 'partner/c43',
  source: 'partner',
  range: ensureNumberRange('8640082012**'),
  level: 'robust',
  ...counted(412, 14.57),
  prr: 29.5,
  prrInterval: [26.8, 32.4],
  q: 0.0003,
  p: 1.2e-8,
  fragility: 352,
  checks: {
    observedPersons: true,
    ic025: true,
    calledWeeks: true,
    callingNumbers: true,
    campaignQ: true,
    rangeP: true,
    consecutiveRuns: true,
    beforeExposure: true,
    ownPersons: true,
    verifiedBasis: false,
    documented: true,
    cohorts: true,
    fragility: true,
    confirmation: true,
    relativeIncidence: null,
    pairedPhones: null,
    canary: null,
  },
  routes: {
    typed: route(88, 3.1),
    authorised: route(321, 11.2),
    prize_redeemed: route(3, 0.2),
    differenceP: 0.21,
  },
  exposed: 6000,
  called: 9712,
  persons: 40_000,
  eWithoutOwn: null,
  before: counted(3, 4.2),
  orderP: 0.0004,
  homeRegions: 6.2,
  documented: counted(120, 5),
  grades: { A: 80, B: 40, C: 292 },
  cohorts: { invite: cohort, device: { ...cohort, largest: 3 } },
  confirmation: { noticedOn: ensureCalendarDay('2026-10-04'), o: 61, e: 4.2, p: 1e-12 },
  rivals: [{ campaign: 'partner/c12', shared: 18, ...counted(390, 14) }],
  selfControlled: null,
  onset: {
    days: [...Array.from({ length: 30 }, () => 4), ...Array.from({ length: 9 }, () => 12), 33, 34],
    quartiles: [4, 4, 12],
    againstCampaigns: { distance: 0.4, permutationP: 0.001 },
    againstRanges: { distance: 0.3, permutationP: 0.002 },
    isCommonDay: false,
  },
};

export const AUTHORITY_SIGNALS: AuthorityCampaignSignals = {
  campaignTitle: 'Spring <lottery>',
  organiserName: 'Example Interiors',
  run: {
    from: ensureWeek('2026-W36'),
    asOf: ensureWeek('2026-W47'),
    frozenOn: ensureCalendarDay('2026-11-23'),
    methodVersion: 'signals/1',
    codeVersion: '0.1.0+1fe468b',
    factsHash: 'ab12cd34'.repeat(8),
    seed: 1234,
    isVerifiedBasis: false,
    personCount: 40_000,
    testedCampaigns: 312,
  },
  records: [SIGNAL_RECORD],
  weeks: [
    { week: ensureWeek('2026-W36'), given: 2400, called: null },
    { week: ensureWeek('2026-W37'), given: 1900, called: 21 },
  ],
  otherWeeks: { given: 9, called: null },
  funnel: [
    { campaign: 'partner/c12', isThis: false, exposed: 90, ...route(8, 6.1), level: 'screened' },
    { campaign: 'partner/c43', isThis: true, exposed: 6000, ...route(412, 14.57), level: 'robust' },
  ],
  reply: null,
  burst: { mentionedOn: ensureCalendarDay('2026-09-20'), afterCount: 61, calledCount: 412 },
  dilution: { recentPerWeek: 41, earlierPerWeek: 8.2, isAlarm: true },
};
