import type { Localised } from '@rangewatch/schema';
import {
  authorityStatement as writeStatement,
  type AuthorityCampaignSignals,
  beforeExposureOf,
  LEAST_PERSONS,
  type SignalRecord,
} from '@rangewatch/statistics/signals';

/** The full sentence about one result of a run; null of fewer persons than any file may name. */
export function authorityStatement(
  record: SignalRecord,
  { run, reply, campaignTitle, organiserName }: AuthorityCampaignSignals,
): Localised | null {
  if (run === null || record.o < LEAST_PERSONS) return null;
  return writeStatement({
    campaign: campaignTitle,
    organiser: organiserName,
    numbers: { namedAs: 'block', range: record.range },
    from: run.from,
    to: run.asOf,
    isVerified: run.isVerifiedBasis,
    reply: reply?.text ? { text: reply.text } : { text: null, invitedOn: reply?.invitedOn ?? null },
    exposed: record.exposed,
    observed: record.o,
    expected: record.eWithoutOwn ?? record.e,
    before: beforeExposureOf(record),
    fragility: record.fragility,
    method: run.methodVersion,
    frozenOn: run.frozenOn,
    inputHash: run.factsHash,
  });
}
