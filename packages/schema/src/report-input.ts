import * as z from 'zod';
import { isCalendarDay } from './calendar-day.ts';
import { CATEGORIES } from './category.ts';
import { parseWith, type Problem, problem } from './problem.ts';
import { PROVINCES } from './province.ts';
import { parseReceiptCode } from './receipt-code.ts';

/** The most calls one report may hold; a longer log is several reports. */
export const MAX_CALLS_PER_REPORT = 1000;
/** The most calls one line ("about 17, in the afternoon") may stand for. */
export const MAX_CALLS_PER_LINE = 500;

export const MEDIA = ['call', 'message'] as const;
export const DAY_PARTS = ['morning', 'afternoon', 'evening', 'night'] as const;
export const EXPOSURE_ROUTES = [
  'typed',
  'authorised',
  'customer_service',
  'prize_redeemed',
  'other',
] as const;
/** A: recorded here before the first call. B: documented (message, receipt, screenshot). C: stated. */
export const EVIDENCE_GRADES = ['A', 'B', 'C'] as const;

/** How exactly the day a number was given is known: that day, a week more or less, or not at all. */
export const DAY_PRECISIONS = ['day', 'week', 'unknown'] as const;
/** What a person remembers of a consent text at the step where the number was given. */
export const CONSENT_DISPLAYS = ['shown', 'not_shown', 'not_remembered'] as const;
export const MAX_CONSENT_WORDS = 500;

/** How a call came into the report: the better the record, the more it says. */
export const CALL_RECORDS = ['typed', 'screenshot', 'call_log'] as const;
/** Who agrees that a reporter is counted as one person: for a child under 14, a guardian. */
export const CONSENT_GIVERS = ['self', 'guardian'] as const;
export const MAX_PHONES = 10;

export type Medium = (typeof MEDIA)[number];
export type DayPart = (typeof DAY_PARTS)[number];
export type ExposureRoute = (typeof EXPOSURE_ROUTES)[number];
export type DayPrecision = (typeof DAY_PRECISIONS)[number];
export type ConsentDisplay = (typeof CONSENT_DISPLAYS)[number];
export type CallRecord = (typeof CALL_RECORDS)[number];
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** A calendar day as text; whether it lies in the past is checked where the clock is known. */
export const calendarDay = z.string().refine(isCalendarDay, { error: 'malformed_day' });

/** An instant with its offset, `2026-08-17T14:03:00+08:00`. */
export const instant = z.iso.datetime({ offset: true, error: 'malformed_instant' });

/** Ten of 32 signs, as a link to share carries them. */
export const COHORT_CODE = /^[\da-hjkmnp-tv-z]{10}$/;

/** 128 random bits or more, chosen by the client: the same key and content is the same report. */
export const idempotencyKey = z.string().min(16).max(64);

/** More digits than a label needs may be the very number that is never to be kept. */
const LABEL_DIGITS = 3;

function isShortLabel(label: string): boolean {
  return (label.normalize('NFKC').match(/\p{Nd}/gu) ?? []).length <= LABEL_DIGITS;
}

const phoneLabel = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .refine(isShortLabel, { error: 'label_holds_a_number' });

/** A label as it is kept; what is wrong with one is said of the field `label`. */
export function parsePhoneLabel(
  text: string,
): { ok: true; value: string } | { ok: false; problem: Problem } {
  const parsed = parseWith(z.strictObject({ label: phoneLabel }), { label: text });
  if (parsed.ok) return { ok: true, value: parsed.value.label };
  return { ok: false, problem: parsed.problems[0] ?? problem('required', 'label') };
}

/** The label of the only phone of most reports. */
export const FIRST_PHONE = '1';

export const callInput = z
  .strictObject({
    callerNumber: z.string().max(64).nullish().meta({
      description:
        'The number displayed, as the person writes it. Absent: the number was withheld.',
    }),
    medium: z.enum(MEDIA).default('call').meta({ description: 'A call or a text message.' }),
    startedAt: instant.nullish().meta({ description: 'The exact time, when known.' }),
    day: calendarDay.nullish().meta({ description: 'The day, when the exact time is not known.' }),
    dayPart: z.enum(DAY_PARTS).nullish().meta({ description: 'Roughly when on that day.' }),
    callCount: z.int().min(1).max(MAX_CALLS_PER_LINE).default(1).meta({
      description: 'How many calls this line stands for.',
    }),
    countIsApproximate: z
      .boolean()
      .default(false)
      .meta({ description: '"About": the count is a guess.' }),
    answered: z.boolean().nullish().meta({ description: 'Whether the call was answered.' }),
    turnedAway: z.boolean().default(false).meta({
      description:
        'A block list of this service turned the call away: kept, but it counts for nothing, so that a list never feeds itself.',
    }),
    phoneLabel: phoneLabel
      .default(FIRST_PHONE)
      .meta({ description: 'Which of the reporter’s phones was called, by its label.' }),
    recordedFrom: z.enum(CALL_RECORDS).default('typed').meta({
      description: 'Typed, read from a screenshot and looked over, or taken from the call log.',
    }),
  })
  .meta({
    id: 'CallInput',
    description: 'One call or message, or several alike ("about 17, in the afternoon").',
  });

export const exposureInput = z
  .strictObject({
    campaignId: z
      .string()
      .min(1)
      .max(64)
      .meta({ description: 'The campaign that was given the number.' }),
    exposedOn: calendarDay.meta({
      description:
        'The day the number was given; with `dayPrecision` unknown, the latest it can have been.',
    }),
    dayPrecision: z.enum(DAY_PRECISIONS).default('day').meta({
      description: 'That day, a week more or less, or not remembered.',
    }),
    consentShown: z.enum(CONSENT_DISPLAYS).nullish().meta({
      description: 'Whether a consent text was shown at that step, as the reporter remembers.',
    }),
    consentWords: z.string().trim().max(MAX_CONSENT_WORDS).nullish().meta({
      description: 'What it said, in the reporter’s words: kept with the report, never public.',
    }),
    route: z.enum(EXPOSURE_ROUTES).meta({ description: 'The step at which it was given.' }),
    evidenceGrade: z.enum(EVIDENCE_GRADES).default('C').meta({
      description: 'A: recorded before the first call. B: documented. C: stated.',
    }),
    phoneLabel: phoneLabel.default(FIRST_PHONE).meta({
      description: 'Which of the reporter’s phones, by a label of theirs; never the number.',
    }),
    cohort: z.string().regex(COHORT_CODE, { error: 'malformed_id' }).nullish().meta({
      description:
        'Code of the shared link that led here: kept for checks of robustness, never shown.',
    }),
  })
  .meta({ id: 'ExposureInput', description: 'One phone given to one campaign on a day.' });

export const phoneInput = z
  .strictObject({
    label: phoneLabel.meta({ description: 'A label of the reporter’s; never the number.' }),
    exposedToNone: z.boolean().default(false).meta({
      description: 'This phone was given to no campaign: the control beside those that were.',
    }),
  })
  .meta({ id: 'PhoneInput', description: 'One of several phones of the reporter.' });

const receiptCode = z
  .string()
  .max(80)
  .refine((text) => parseReceiptCode(text) !== null, { error: 'malformed_receipt_code' });

export const reportInput = z
  .strictObject({
    idempotencyKey: idempotencyKey.meta({
      description: 'Random text chosen once per report; sending it again returns the same receipt.',
    }),
    calls: z.array(callInput).max(MAX_CALLS_PER_REPORT).default([]).meta({
      description: 'The calls and messages of one incident.',
    }),
    category: z.enum(CATEGORIES).nullish().meta({ description: 'What the calls were for.' }),
    exposures: z.array(exposureInput).max(30).default([]).meta({
      description: 'The campaigns that had the number.',
    }),
    exposedToNone: z.boolean().default(false).meta({
      description:
        'The phone was given to no campaign: the comparison group, which matters as much.',
    }),
    countAsPerson: z.boolean().default(false).meta({
      description: 'The reporter agrees to be counted as one person across their own reports.',
    }),
    consentBy: z.enum(CONSENT_GIVERS).default('self').meta({
      description: 'Who gave that consent: for a reporter under 14, a guardian.',
    }),
    onBehalf: z.boolean().default(false).meta({
      description: 'The report is about a relative’s phone and was written for them.',
    }),
    phones: z.array(phoneInput).max(MAX_PHONES).default([]).meta({
      description: 'The reporter’s phones, where there are several.',
    }),
    addsTo: receiptCode.nullish().meta({
      description: 'Receipt code of an earlier report these calls are added to.',
    }),
    supersedes: receiptCode.nullish().meta({
      description:
        'Receipt code of an earlier report this one takes the place of: that one counts nowhere from the same moment.',
    }),
    homeProvince: z
      .enum(PROVINCES)
      .nullish()
      .meta({ description: 'The reporter’s home province, if they name it.' }),
  })
  .meta({ id: 'SubmitReportInput', description: 'One person’s statement about one incident.' });

export type CallInput = z.input<typeof callInput>;
export type ReportInput = z.input<typeof reportInput>;
