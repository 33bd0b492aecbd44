import {
  addDays,
  type CalendarDay,
  PROVINCES,
  type Province,
  type ReportInput,
} from '@rangewatch/schema';
import { LOTTERY, OTHER_CAMPAIGNS, type SampleCampaign } from './campaigns.ts';
import type { Random } from './random.ts';

export type ExposureInput = NonNullable<ReportInput['exposures']>[number];

/** What the scenario knows of somebody who reports: nothing a real reporter would have to tell. */
export interface SampleReporter {
  readonly secret: Uint8Array;
  readonly homeProvince: Province | null;
}

const SECRET_BYTES = 16;
const NEAR_THE_SHOPS: readonly Province[] = ['CN-SH', 'CN-ZJ', 'CN-JS'];

export function createReporter(random: Random): SampleReporter {
  const homeProvince = random.percent(55) ? random.pick(NEAR_THE_SHOPS) : random.pick(PROVINCES);
  return {
    secret: random.bytes(SECRET_BYTES),
    homeProvince: random.percent(20) ? null : homeProvince,
  };
}

/** The phones a participant entered: one mostly, three where the form let them and they wished for more chances. */
export function lotteryExposures(random: Random): ExposureInput[] {
  const exposedOn = dayWithin(random, LOTTERY);
  const route = random.pickWeighted([
    ['typed', 55],
    ['authorised', 25],
    ['customer_service', 12],
    ['prize_redeemed', 8],
  ] as const);
  const evidenceGrade = random.percent(28) ? 'B' : 'C';
  const phoneCount = random.pickWeighted([
    [1, 82],
    [2, 11],
    [3, 7],
  ]);
  return Array.from({ length: phoneCount }, (_, index) => ({
    campaignId: LOTTERY.campaignId,
    exposedOn,
    route,
    evidenceGrade,
    phoneLabel: String(index + 1),
  }));
}

export function otherExposure(random: Random): ExposureInput {
  const campaign = random.pick(OTHER_CAMPAIGNS);
  return {
    campaignId: campaign.campaignId,
    exposedOn: dayWithin(random, campaign),
    route: random.pickWeighted([
      ['typed', 70],
      ['authorised', 20],
      ['other', 10],
    ] as const),
    evidenceGrade: random.percent(25) ? 'B' : 'C',
    phoneLabel: '1',
  };
}

/** No later than a week before the story ends, so that what followed can be told. */
const LATEST_EXPOSURE = '2023-02-19';

function dayWithin(random: Random, { draft, campaignId }: SampleCampaign): CalendarDay {
  if (!draft.startsOn || !draft.endsOn) throw new RangeError(`${campaignId} has no period`);
  const days: CalendarDay[] = [];
  for (
    let day = draft.startsOn;
    day <= draft.endsOn && day <= LATEST_EXPOSURE;
    day = addDays(day, 1)
  )
    days.push(day);
  return random.pick(days);
}
