import {
  FIRST_PHONE,
  instantInZone,
  MAX_CALLS_PER_REPORT,
  type ReportInput,
} from '@rangewatch/schema';
import type {
  CallAnswer,
  ExposureAnswer,
  LoggedCall,
  PhoneAnswer,
  ReportAnswers,
} from './answers.ts';

type Input = Omit<ReportInput, 'idempotencyKey'>;
type CallLine = NonNullable<ReportInput['calls']>[number];
type Exposure = NonNullable<ReportInput['exposures']>[number];

/** The answers as the API takes them. Steps not answered yet stay absent. */
export function reportInputOf(answers: ReportAnswers, timeZone: string): Input {
  const isNone = answers.givenTo === 'none';
  const isCampaign = answers.givenTo === 'campaign';
  const others = isNone || isCampaign ? (answers.otherPhones ?? []) : [];
  const isPerson = (isNone || isCampaign) && answers.countAsPerson === true;
  return {
    calls: callLines(answers, timeZone),
    category: answers.category,
    exposures: isCampaign ? exposuresOf(answers.exposures, others) : [],
    exposedToNone: isNone && others.length === 0,
    phones: others.length > 0 ? phonesOf(isNone, others) : [],
    countAsPerson: isPerson,
    consentBy: isPerson ? answers.consentBy : 'self',
    onBehalf: answers.forWhom !== null && answers.forWhom !== 'self',
    homeProvince: isPerson ? answers.homeProvince : null,
    addsTo: answers.earlier?.kind === 'addition' ? answers.earlier.receiptCode : null,
    supersedes: answers.earlier?.kind === 'correction' ? answers.earlier.receiptCode : null,
  };
}

/**
 * A report too long for one request: the calls in parts, each number's together, so that a number counts once. The
 * first part says everything else.
 */
export function reportParts(input: Input): readonly CallLine[][] {
  const parts: CallLine[][] = [[]];
  for (const [, lines] of Map.groupBy(input.calls ?? [], (line) => line.callerNumber ?? null)) {
    for (let from = 0; from < lines.length; from += MAX_CALLS_PER_REPORT) {
      const some = lines.slice(from, from + MAX_CALLS_PER_REPORT);
      const last = parts.at(-1);
      if (last && last.length + some.length <= MAX_CALLS_PER_REPORT) last.push(...some);
      else parts.push(some);
    }
  }
  return parts;
}

function callLines({ calls, logged }: ReportAnswers, timeZone: string): CallLine[] {
  return [...calls.map((call) => typedLine(call, timeZone)), ...logged.map(loggedLine)];
}

function typedLine(call: CallAnswer, timeZone: string): CallLine {
  const { number, medium, day, time, count, isApproximate, phone = FIRST_PHONE } = call;
  const exact =
    day && time && 'clock' in time
      ? instantInZone(day, time.clock, call.zone ?? timeZone).toISOString()
      : null;
  return {
    callerNumber: number,
    medium,
    startedAt: exact,
    day: exact ? null : day,
    dayPart: time && 'part' in time ? time.part : null,
    callCount: count ?? 1,
    countIsApproximate: isApproximate,
    phoneLabel: phone,
  };
}

function loggedLine({ number, ...call }: LoggedCall): CallLine {
  return { ...call, callerNumber: number };
}

/** Another phone that the same campaign was given has its own line, of the same day and way. */
function exposuresOf(
  exposures: readonly ExposureAnswer[],
  others: readonly PhoneAnswer[],
): Exposure[] {
  const first = exposures.map((exposure) => exposureOf(exposure, FIRST_PHONE));
  const more = others.flatMap(({ label, givenTo }) =>
    Array.isArray(givenTo)
      ? exposures
          .filter(({ campaignId }) => givenTo.includes(campaignId))
          .map((exposure) => exposureOf(exposure, label))
      : [],
  );
  return [...first, ...more];
}

function exposureOf(
  { campaignId, on, route, grade, cohort, ...exposure }: ExposureAnswer,
  phoneLabel: string,
): Exposure {
  return {
    campaignId,
    exposedOn: on ?? '',
    route: route ?? 'other',
    evidenceGrade: grade ?? 'C',
    phoneLabel,
    dayPrecision: exposure.precision ?? 'day',
    consentShown: exposure.consentShown ?? null,
    consentWords: exposure.consentWords ?? null,
    ...(cohort && { cohort }),
  };
}

function phonesOf(isNone: boolean, others: readonly PhoneAnswer[]): ReportInput['phones'] {
  return [
    { label: FIRST_PHONE, exposedToNone: isNone },
    ...others.map(({ label, givenTo }) => ({ label, exposedToNone: givenTo === 'none' })),
  ];
}
