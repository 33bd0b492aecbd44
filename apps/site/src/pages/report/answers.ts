import {
  type CalendarDay,
  type Category,
  type DayPart,
  type EvidenceGrade,
  type ExposureRoute,
  instantInZone,
  type Medium,
  type Province,
  type ReportInput,
} from '@rangewatch/schema';

/** What one line of the report says so far: one number, when, how often. */
export interface CallAnswer {
  /** As typed; null is a withheld number. */
  readonly number: string | null;
  readonly medium: Medium;
  readonly day: CalendarDay | null;
  readonly time: { readonly part: DayPart } | { readonly clock: string } | null;
  readonly count: number | null;
  readonly isApproximate: boolean;
}

export interface ExposureAnswer {
  readonly campaignId: string;
  /** Shown back to the person; the record goes by the id. */
  readonly title: string;
  readonly on: CalendarDay | null;
  readonly route: ExposureRoute | null;
  readonly grade: EvidenceGrade | null;
}

export const GIVEN_TO = ['campaign', 'none', 'unknown'] as const;
export type GivenTo = (typeof GIVEN_TO)[number];

/** Everything answered so far; travels in one sealed cookie until it is sent. */
export interface ReportAnswers {
  /** Random, chosen at the first answer; keys made from it make sending twice harmless. */
  readonly seed: string;
  readonly calls: readonly CallAnswer[];
  readonly givenTo: GivenTo | null;
  readonly exposures: readonly ExposureAnswer[];
  /** The campaign whose page the person came from. */
  readonly suggestedCampaignId: string | null;
  readonly countAsPerson: boolean | null;
  readonly homeProvince: Province | null;
  readonly category: Category | null;
}

/** Longer logs are several reports; their answers would not fit a cookie. */
export const MOST_LINES = 30;

export function emptyAnswers(seed: string): ReportAnswers {
  return {
    seed,
    calls: [],
    givenTo: null,
    exposures: [],
    suggestedCampaignId: null,
    countAsPerson: null,
    homeProvince: null,
    category: null,
  };
}

export function withCall(answers: ReportAnswers, line: number, call: CallAnswer): ReportAnswers {
  const calls = [...answers.calls];
  calls[line] = call;
  return { ...answers, calls };
}

export function withExposure(
  answers: ReportAnswers,
  index: number,
  change: Partial<ExposureAnswer>,
): ReportAnswers {
  const exposures = answers.exposures.map((exposure, at) =>
    at === index ? { ...exposure, ...change } : exposure,
  );
  return { ...answers, exposures };
}

/** The answers as the API takes them. Steps not answered yet stay absent. */
export function reportInputOf(
  answers: ReportAnswers,
  idempotencyKey: string,
  timeZone: string,
): ReportInput {
  const isNone = answers.givenTo === 'none';
  const isCampaign = answers.givenTo === 'campaign';
  return {
    idempotencyKey,
    calls: answers.calls.map((call) => callInputOf(call, timeZone)),
    category: answers.category,
    exposures: isCampaign ? answers.exposures.map(exposureInputOf) : [],
    exposedToNone: isNone,
    countAsPerson: (isNone || isCampaign) && answers.countAsPerson === true,
    homeProvince: answers.countAsPerson ? answers.homeProvince : null,
  };
}

function callInputOf(
  call: CallAnswer,
  timeZone: string,
): NonNullable<ReportInput['calls']>[number] {
  const { number, medium, day, time, count, isApproximate } = call;
  const exact =
    day && time && 'clock' in time ? instantInZone(day, time.clock, timeZone).toISOString() : null;
  return {
    callerNumber: number,
    medium,
    startedAt: exact,
    day: exact ? null : day,
    dayPart: time && 'part' in time ? time.part : null,
    callCount: count ?? 1,
    countIsApproximate: isApproximate,
  };
}

function exposureInputOf({
  campaignId,
  on,
  route,
  grade,
}: ExposureAnswer): NonNullable<ReportInput['exposures']>[number] {
  return { campaignId, exposedOn: on ?? '', route: route ?? 'other', evidenceGrade: grade ?? 'C' };
}

/** Whether an entry has its number, its day and its count. */
export function isFinished({ day, count }: CallAnswer): boolean {
  return day !== null && count !== null;
}
