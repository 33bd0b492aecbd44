import { describeNumber, ensureCallerNumber } from '@rangewatch/numbering';
import {
  FIRST_PHONE,
  type OwnCall,
  type OwnExposure,
  type OwnReport,
  type Province,
  timeOfDay,
} from '@rangewatch/schema';
import {
  type CallAnswer,
  emptyAnswers,
  type ExposureAnswer,
  type ForWhom,
  type LoggedCall,
  type PhoneAnswer,
  type ReportAnswers,
} from '../report/answers.ts';

/** A report on record as the answers it was made from, to be corrected. */
export function answersOf(report: OwnReport, seed: string, timeZone: string): ReportAnswers {
  const typed = report.calls.filter(({ recordedFrom }) => recordedFrom === 'typed');
  const first = report.exposures.filter(({ phoneLabel }) => phoneLabel === FIRST_PHONE);
  const isNone = isGivenToNone(report);
  const isUnknown = first.length === 0 && !isNone;
  return {
    ...emptyAnswers(seed),
    isUncalled: report.calls.length === 0,
    calls: typed.map((call) => typedAnswer(call, timeZone)),
    logged: report.calls.flatMap(loggedAnswer),
    givenTo: isUnknown ? 'unknown' : isNone ? 'none' : 'campaign',
    exposures: first.map(exposureAnswer),
    otherPhones: isUnknown ? null : otherPhones(report),
    countAsPerson: isUnknown ? null : report.countedAsPerson,
    consentBy: report.consentBy,
    homeProvince: report.homeProvince as Province | null,
    forWhom: forWhomOf(report),
    category: report.category,
  };
}

/** A guardian's consent says that it is a child's phone. */
export function forWhomOf({ onBehalf, consentBy }: OwnReport): ForWhom {
  if (!onBehalf) return 'self';
  return consentBy === 'guardian' ? 'child' : 'relative';
}

function isGivenToNone({ exposedToNone, phones }: OwnReport): boolean {
  const first = phones.find(({ label }) => label === FIRST_PHONE);
  return exposedToNone || first?.exposedToNone === true;
}

function typedAnswer(call: OwnCall, timeZone: string): CallAnswer {
  const clock = call.startedAt ? timeOfDay(new Date(call.startedAt), timeZone) : null;
  return {
    number: displayOf(call),
    medium: call.medium,
    day: call.day,
    time: clock ? { clock } : call.dayPart ? { part: call.dayPart } : null,
    count: call.callCount,
    isApproximate: call.countIsApproximate,
    phone: call.phoneLabel,
  };
}

function displayOf({ callerNumber }: OwnCall): string | null {
  return callerNumber === null ? null : describeNumber(ensureCallerNumber(callerNumber)).display;
}

function loggedAnswer(call: OwnCall): LoggedCall[] {
  if (call.recordedFrom === 'typed') return [];
  return [
    {
      number: call.callerNumber,
      medium: call.medium,
      startedAt: call.startedAt,
      day: call.startedAt ? null : call.day,
      answered: call.answered,
      turnedAway: call.turnedAway,
      recordedFrom: call.recordedFrom,
    },
  ];
}

function exposureAnswer(exposure: OwnExposure): ExposureAnswer {
  return {
    campaignId: exposure.campaignId,
    title: exposure.title,
    on: exposure.exposedOn,
    route: exposure.route,
    grade: exposure.evidenceGrade,
    cohort: exposure.cohort,
    precision: exposure.dayPrecision,
    consentShown: exposure.consentShown,
    consentWords: exposure.consentWords,
  };
}

function otherPhones({ phones, exposures }: OwnReport): PhoneAnswer[] {
  return phones
    .filter(({ label }) => label !== FIRST_PHONE)
    .map(({ label, exposedToNone }) => {
      const given = exposures
        .filter(({ phoneLabel }) => phoneLabel === label)
        .map(({ campaignId }) => campaignId);
      return { label, givenTo: exposedToNone ? 'none' : given.length > 0 ? given : 'unknown' };
    });
}
