import type { CallerNumber } from '@rangewatch/numbering';
import {
  DAY_MS,
  PROVINCES,
  type PartnerCampaignLine,
  type PartnerPersonLine,
} from '@rangewatch/schema';
import type { SignalExposure, SignalPerson } from '@rangewatch/statistics/signals';
import { dayText } from './calendar.ts';
import type { SimulatedCampaign } from './campaigns.ts';
import type { WithheldCall } from './reporting.ts';

type PartnerExposure = PartnerPersonLine['phones'][number]['exposures'][number];

/** Clocks of the population run eight hours ahead of UTC; calls come from eight to twenty. */
const AHEAD_MS = 8 * 3_600_000;
const FIRST_HOUR_MS = 8 * 3_600_000;
const CALLING_MS = 12 * 3_600_000;
/** Prime to the second: calls of one day and person come at times that differ. */
const STEP_MS = 7_919_017;

export function personLine(
  person: SignalPerson,
  withheld: readonly WithheldCall[] = [],
): PartnerPersonLine {
  const { region, isVerified, signedUpOn, cohorts, log } = person;
  const calls = [...person.calls, ...withheld.map((call) => ({ ...call, from: null }))];
  return {
    person: person.person,
    region: PROVINCES.find((province) => province === region) ?? null,
    verified: isVerified,
    signedUpOn: signedUpOn === null ? null : dayText(signedUpOn),
    cohort: cohorts,
    phones: person.phones.map((phone) => ({
      phone,
      exposures: person.exposures.filter((each) => each.phone === phone).map(exposureEntry),
    })),
    calls: calls.map(({ phone, on, from }, at) => ({
      phone,
      at: instantOf(on, at),
      from: displayed(from),
    })),
    ...(log ? { log: { from: dayText(log.from), to: dayText(log.to) } } : {}),
  };
}

export function campaignLine({
  campaign,
  title,
  organiser,
  startsOn,
  place,
}: SimulatedCampaign): PartnerCampaignLine {
  return {
    campaign,
    title,
    organiser,
    startsOn: dayText(startsOn),
    region: place?.province ?? null,
  };
}

function exposureEntry({ campaign, on, route, grade }: SignalExposure): PartnerExposure {
  return { campaign, on: on === null ? null : dayText(on), route, grade };
}

/** Signals count days; the hour is only there because a file has one. */
function instantOf(on: number, at: number): string {
  const sinceMidnight = FIRST_HOUR_MS + ((at * STEP_MS) % CALLING_MS);
  return new Date(on * DAY_MS + sinceMidnight - AHEAD_MS).toISOString();
}

function displayed(from: CallerNumber | null): string | null {
  return from === null ? null : `+${from}`;
}
