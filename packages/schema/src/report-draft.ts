import { type CallerNumber, parseCallerNumber } from '@rangewatch/numbering';
import type * as z from 'zod';
import {
  addDays,
  type CalendarDay,
  DAY_MS,
  dayOfInstant,
  ensureCalendarDay,
  OLDEST_CALL_DAYS,
} from './calendar-day.ts';
import { type Hour, hourOfInstant } from './call-time.ts';
import type { Category } from './category.ts';
import { type Parsed, type Problem, parseWith, problem } from './problem.ts';
import type { Province } from './province.ts';
import {
  type CallRecord,
  type callInput,
  type ConsentDisplay,
  type ConsentGiver,
  type DayPart,
  type DayPrecision,
  type EvidenceGrade,
  type ExposureRoute,
  type exposureInput,
  type Medium,
  reportInput,
} from './report-input.ts';
import { parseReceiptCode, type ReceiptCode } from './receipt-code.ts';
import { type Week, weekOfDay } from './week.ts';

/** From a person's last report on; then nothing tells any more that their reports are one person's. */
export const PERSON_LINK_DAYS = 180;

/** One line of a report, checked: `callerNumber` null is a withheld number. */
export interface DraftCall {
  readonly callerNumber: CallerNumber | null;
  readonly medium: Medium;
  readonly day: CalendarDay;
  readonly week: Week;
  readonly startedAt: Date | null;
  readonly dayPart: DayPart | null;
  /** On the clock of the deployment's time zone; null where the exact time is not known. */
  readonly hour: Hour | null;
  readonly callCount: number;
  readonly countIsApproximate: boolean;
  readonly answered: boolean | null;
  /** A list of ours turned the call away: it is kept and counts for nothing. */
  readonly turnedAway: boolean;
  readonly phoneLabel: string;
  readonly recordedFrom: CallRecord;
}

export interface DraftExposure {
  readonly campaignId: string;
  readonly exposedOn: CalendarDay;
  readonly route: ExposureRoute;
  readonly evidenceGrade: EvidenceGrade;
  readonly phoneLabel: string;
  // Absent rather than null: a report that does not say them has the content it always had.
  /** The shared link that led here. */
  readonly cohort?: string;
  /** Absent: exactly that day. `unknown`: the day is the latest it can have been. */
  readonly dayPrecision?: Exclude<DayPrecision, 'day'>;
  readonly consentShown?: ConsentDisplay;
  readonly consentWords?: string;
}

/** One of several phones of the reporter; given to none, it is the control. */
export interface DraftPhone {
  readonly label: string;
  readonly exposedToNone: boolean;
}

/** A report whose every field was checked; only the record decides whether it is accepted. */
export interface ReportDraft {
  readonly idempotencyKey: string;
  readonly calls: readonly DraftCall[];
  readonly category: Category | null;
  readonly exposures: readonly DraftExposure[];
  readonly exposedToNone: boolean;
  readonly countAsPerson: boolean;
  readonly consentBy: ConsentGiver;
  readonly onBehalf: boolean;
  readonly phones: readonly DraftPhone[];
  /** The earlier report that these calls are added to, or whose place this one takes. Never both. */
  readonly addsTo: ReceiptCode | null;
  readonly supersedes: ReceiptCode | null;
  readonly homeProvince: Province | null;
}

/** What a draft is checked against: the reader's clock, and how a bare number is read. */
export interface DraftContext {
  readonly now: Date;
  readonly timeZone: string;
  readonly defaultCountry: string;
}

export function parseReportDraft(input: unknown, context: DraftContext): Parsed<ReportDraft> {
  const shaped = parseWith(reportInput, input);
  if (!shaped.ok) return shaped;
  const problems: Problem[] = [];
  const calls = shaped.value.calls.map((call, index) =>
    draftCall(call, `calls.${index}`, context, problems),
  );
  const exposures = shaped.value.exposures.map((exposure, index) =>
    draftExposure(exposure, `exposures.${index}`, context, problems),
  );
  problems.push(...contradictions(shaped.value));
  if (problems.length > 0) return { ok: false, problems };
  const { category, homeProvince, addsTo, supersedes, ...rest } = shaped.value;
  return {
    ok: true,
    value: {
      ...rest,
      calls,
      exposures,
      category: category ?? null,
      homeProvince: homeProvince ?? null,
      addsTo: addsTo ? parseReceiptCode(addsTo) : null,
      supersedes: supersedes ? parseReceiptCode(supersedes) : null,
    },
  };
}

function contradictions(report: z.output<typeof reportInput>): Problem[] {
  const problems: Problem[] = [];
  const isSilent = report.calls.length === 0 && report.exposures.length === 0;
  const isControl = report.exposedToNone || report.phones.some((phone) => phone.exposedToNone);
  if (isSilent && !isControl) {
    problems.push(problem('nothing_reported', 'calls'));
  }
  if (report.exposedToNone && report.exposures.length > 0) {
    problems.push(problem('none_and_campaign', 'exposedToNone'));
  }
  if (report.addsTo && report.supersedes) {
    problems.push(problem('adds_and_supersedes', 'supersedes'));
  }
  if (report.consentBy === 'guardian' && !report.onBehalf) {
    problems.push(problem('guardian_for_own_phone', 'consentBy'));
  }
  problems.push(...phoneProblems(report));
  if (report.calls.length > 0) {
    report.exposures.forEach((exposure, index) => {
      if (exposure.evidenceGrade !== 'A') return;
      problems.push(problem('grade_a_needs_no_call', `exposures.${index}.evidenceGrade`));
    });
  }
  return problems;
}

/** A phone is named once, and one given to none was given to no campaign. */
function phoneProblems({ phones, exposures }: z.output<typeof reportInput>): Problem[] {
  const given = new Set(exposures.map(({ phoneLabel }) => phoneLabel));
  const seen = new Set<string>();
  return phones.flatMap(({ label, exposedToNone }, index) => {
    const found: Problem[] = [];
    if (seen.has(label)) found.push(problem('phone_named_twice', `phones.${index}.label`));
    seen.add(label);
    if (exposedToNone && given.has(label))
      found.push(problem('none_and_campaign', `phones.${index}.exposedToNone`));
    return found;
  });
}

function draftCall(
  call: z.output<typeof callInput>,
  path: string,
  context: DraftContext,
  problems: Problem[],
): DraftCall {
  const startedAt = call.startedAt ? new Date(call.startedAt) : null;
  const day = callDay(call, path, startedAt, context, problems);
  return {
    callerNumber: callerNumberOf(call.callerNumber ?? null, path, context, problems),
    medium: call.medium,
    day,
    week: weekOfDay(day),
    startedAt,
    dayPart: call.dayPart ?? null,
    hour: startedAt ? hourOfInstant(startedAt, context.timeZone) : null,
    callCount: call.callCount,
    countIsApproximate: call.countIsApproximate,
    answered: call.answered ?? null,
    turnedAway: call.turnedAway,
    phoneLabel: call.phoneLabel,
    recordedFrom: call.recordedFrom,
  };
}

function callerNumberOf(
  text: string | null,
  path: string,
  context: DraftContext,
  problems: Problem[],
): CallerNumber | null {
  if (text === null) return null;
  const parsed = parseCallerNumber(text, context);
  if (parsed.ok) return parsed.value.number;
  problems.push(problem(parsed.problem.code, `${path}.callerNumber`, parsed.problem.params));
  return null;
}

function callDay(
  call: z.output<typeof callInput>,
  path: string,
  startedAt: Date | null,
  context: DraftContext,
  problems: Problem[],
): CalendarDay {
  const today = dayOfInstant(context.now, context.timeZone);
  if (startedAt && call.day) problems.push(problem('call_has_two_times', path));
  if (!startedAt && !call.day) problems.push(problem('call_needs_a_time', path));
  if (startedAt) return dayOfCall(startedAt, today, `${path}.startedAt`, context, problems);
  const day = call.day ? ensureCalendarDay(call.day) : today;
  problems.push(...pastProblems(day, today, `${path}.day`));
  return day;
}

/** Looks at the instant before its day: beyond the years 1 to 9999 there is no day to ask for. */
function dayOfCall(
  startedAt: Date,
  today: CalendarDay,
  path: string,
  context: DraftContext,
  problems: Problem[],
): CalendarDay {
  const ageMs = context.now.getTime() - startedAt.getTime();
  const isReadable = ageMs >= 0 && ageMs < (OLDEST_CALL_DAYS + 2) * DAY_MS;
  const day = isReadable ? dayOfInstant(startedAt, context.timeZone) : today;
  if (ageMs < 0) problems.push(problem('in_the_future', path));
  else if (isReadable) problems.push(...pastProblems(day, today, path));
  else problems.push(problem('too_long_ago', path, { days: OLDEST_CALL_DAYS }));
  return day;
}

function pastProblems(day: CalendarDay, today: CalendarDay, path: string): Problem[] {
  if (day > today) return [problem('in_the_future', path)];
  if (day < addDays(today, -OLDEST_CALL_DAYS)) {
    return [problem('too_long_ago', path, { days: OLDEST_CALL_DAYS })];
  }
  return [];
}

function draftExposure(
  exposure: z.output<typeof exposureInput>,
  path: string,
  context: DraftContext,
  problems: Problem[],
): DraftExposure {
  const exposedOn = ensureCalendarDay(exposure.exposedOn);
  const today = dayOfInstant(context.now, context.timeZone);
  if (exposedOn > today) problems.push(problem('in_the_future', `${path}.exposedOn`));
  const { campaignId, route, evidenceGrade, phoneLabel } = exposure;
  const { cohort, dayPrecision, consentShown, consentWords } = exposure;
  return {
    campaignId,
    exposedOn,
    route,
    evidenceGrade,
    phoneLabel,
    ...(cohort && { cohort }),
    ...(dayPrecision !== 'day' && { dayPrecision }),
    ...(consentShown && { consentShown }),
    ...(consentWords && { consentWords }),
  };
}
