import type { SignalExposureRecord, SignalPersonFacts } from '@rangewatch/database/readers';
import { EVIDENCE_GRADES, EXPOSURE_ROUTES } from '@rangewatch/schema';
import type { NamedCohortKey, SignalExposure, SignalPerson } from '@rangewatch/statistics/signals';
import type { CampaignLabels } from './campaign-labels.ts';

const NAMED: readonly NamedCohortKey[] = ['invite', 'device', 'network', 'wording'];

/** A person of the record as statistics takes one. */
export function signalPersonOf(facts: SignalPersonFacts, labels: CampaignLabels): SignalPerson {
  const named = NAMED.flatMap((key): [NamedCohortKey, string][] => {
    const name = facts[key];
    return name === null ? [] : [[key, name]];
  });
  return {
    person: `${facts.source}|${facts.personRef}`,
    region: facts.region,
    isVerified: facts.isVerified,
    signedUpOn: facts.signedUpOn,
    cohorts: Object.fromEntries(named),
    phones: facts.phones,
    exposures: facts.exposures.map((exposure) => signalExposure(exposure, labels)),
    calls: facts.calls.map(({ phone, calledOn, callerNumber }) => ({
      phone,
      on: calledOn,
      from: callerNumber,
    })),
    log: facts.log,
  };
}

/** A word that is not one of ours counts as the weakest: "other", C. */
export function signalExposure(
  row: Omit<SignalExposureRecord, 'personNo'>,
  labels: CampaignLabels,
): SignalExposure {
  return {
    campaign: labels.labelOf(row.campaignNo),
    phone: row.phone,
    on: row.exposedOn,
    route: EXPOSURE_ROUTES.find((route) => route === row.route) ?? 'other',
    grade: EVIDENCE_GRADES.find((grade) => grade === row.grade) ?? 'C',
  };
}
