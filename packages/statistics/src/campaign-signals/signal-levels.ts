import type { SignalLevel } from '@rangewatch/schema';

/** Every condition by the level that needs it, in the order in which they are shown. */
export const SIGNAL_CONDITIONS = {
  screened: ['observedPersons', 'ic025', 'calledWeeks', 'callingNumbers'],
  signal: ['campaignQ', 'rangeP', 'consecutiveRuns', 'beforeExposure', 'ownPersons'],
  robust: ['verifiedBasis', 'documented', 'cohorts', 'fragility', 'confirmation'],
  corroborated: ['relativeIncidence', 'pairedPhones', 'canary'],
} as const satisfies Record<SignalLevel, readonly string[]>;

export type SignalCondition = (typeof SIGNAL_CONDITIONS)[SignalLevel][number];
/** Null: what it needs is not there, so that it is neither met nor missed. */
export type Checklist = Readonly<Record<SignalCondition, boolean | null>>;
