import type { SignalLevel } from '@rangewatch/schema';
import type { PairEvidence } from './pair-evidence.ts';
import { type Checklist, SIGNAL_CONDITIONS } from './signal-levels.ts';
import {
  CANARY_P,
  CONFIRMATION_P,
  LEAST_CALLED_WEEKS,
  LEAST_CALLING_NUMBERS,
  LEAST_FRAGILITY,
  LEAST_LOGGED_PHONES,
  LEAST_OBSERVED_PERSONS,
  LEAST_PAIRED_PERSONS,
} from './signal-policy.ts';
import { SCREENED_IC025 } from '../robustness/fragility.ts';
import type { SelfControlledEvidence } from './self-controlled-evidence.ts';

/** One side of a two-sided interval of 95 %. */
const ONE_SIDED_P = 0.025;

/** What is known of a pair beside its counts. */
export interface PairStanding {
  readonly weekCount: number;
  readonly numberCount: number;
  /** Chosen in this run, q and p in its limits. */
  readonly isCampaignSelected: boolean;
  readonly isRangeSelected: boolean;
  /** A range that overlaps it was chosen in the run of the week before, from the same facts. */
  readonly wasSelected: boolean;
  readonly isVerifiedBasis: boolean;
  readonly selfControlled: SelfControlledEvidence | null;
  /** Null: no canary number was given to the campaign. */
  readonly canaryP: number | null;
}

export function checklistOf(evidence: PairEvidence, standing: PairStanding): Checklist {
  const { documented, fragility, confirmation, before } = evidence;
  return {
    observedPersons: evidence.observed >= LEAST_OBSERVED_PERSONS,
    ic025: evidence.ic025 >= SCREENED_IC025,
    calledWeeks: standing.weekCount >= LEAST_CALLED_WEEKS,
    callingNumbers: standing.numberCount >= LEAST_CALLING_NUMBERS,
    campaignQ: standing.isCampaignSelected,
    rangeP: standing.isRangeSelected,
    consecutiveRuns: standing.wasSelected,
    beforeExposure: before.ic025 <= 0,
    ownPersons: evidence.rivals.every(({ ic025 }) => ic025 > 0),
    verifiedBasis: standing.isVerifiedBasis,
    documented: documented.observed >= LEAST_OBSERVED_PERSONS && documented.ic025 > 0,
    cohorts: survivesCohorts(evidence),
    fragility: fragility >= LEAST_FRAGILITY,
    confirmation: confirmation === null ? null : confirmation.p <= CONFIRMATION_P,
    ...corroborationOf(standing),
  };
}

/**
 * Without its largest cohort by each key in turn the pair stays screened in. Real victims sign up together after a
 * news item: without those of the densest three days it need only still stand out at all, when exposures are
 * documented.
 */
function survivesCohorts({ cohorts, documented }: PairEvidence): boolean {
  const isDocumented = documented.observed >= LEAST_OBSERVED_PERSONS && documented.ic025 > 0;
  return cohorts.every(({ key, ic025 }) =>
    key === 'signUp' && isDocumented ? ic025 > 0 : ic025 >= SCREENED_IC025,
  );
}

function corroborationOf({ selfControlled, canaryP }: PairStanding) {
  return {
    relativeIncidence: selfControlled && isIncidenceRaised(selfControlled),
    pairedPhones: selfControlled && isPairRaised(selfControlled),
    canary: canaryP === null ? null : canaryP <= CANARY_P,
  };
}

function isIncidenceRaised({ relativeIncidence }: SelfControlledEvidence): boolean | null {
  const { exposedPhones, unexposedPhones, estimate } = relativeIncidence;
  if (Math.min(exposedPhones, unexposedPhones) < LEAST_LOGGED_PHONES) return null;
  return estimate.isEstimable ? estimate.lower > 1 : null;
}

/** Where no phone that was kept was called at all, no ratio can be given: then by how many persons it is so. */
function isPairRaised({ pairedPhones, pairedSigns }: SelfControlledEvidence): boolean | null {
  if (pairedPhones.personCount < LEAST_PAIRED_PERSONS) return null;
  if (pairedPhones.jackknife.isEstimable) return pairedPhones.jackknife.lower > 1;
  return pairedSigns.persons < LEAST_PAIRED_PERSONS ? null : pairedSigns.p <= ONE_SIDED_P;
}

/** The highest level all of whose conditions are met; of those that corroborate, one is enough. */
export function levelOf(checks: Checklist): SignalLevel {
  const isMet = (level: SignalLevel) =>
    SIGNAL_CONDITIONS[level].every((condition) => checks[condition] === true);
  if (!isMet('signal')) return 'screened';
  if (!isMet('robust')) return 'signal';
  const isCorroborated = SIGNAL_CONDITIONS.corroborated.some((key) => checks[key] === true);
  return isCorroborated ? 'corroborated' : 'robust';
}
