import * as z from 'zod';
import { CASE_OUTCOMES } from './authority-case.ts';
import { CATEGORIES } from './category.ts';
import { ownEvidence } from './evidence.ts';
import {
  CALL_RECORDS,
  CONSENT_DISPLAYS,
  CONSENT_GIVERS,
  calendarDay,
  DAY_PARTS,
  DAY_PRECISIONS,
  EVIDENCE_GRADES,
  EXPOSURE_ROUTES,
  instant,
  MEDIA,
} from './report-input.ts';

/** What a receipt can tell, in the order things happen. */
export const TRAIL_EVENTS = [
  'accepted',
  'added',
  'corrected',
  'awaits_week',
  'awaits_final',
  'came_after_final',
  'released',
  'viewed',
  'downloaded',
  'acted_on',
  'case_opened',
  'case_forwarded',
  'case_closed',
  'evidence_released',
  'withdrawn',
  'erased',
] as const;
export type TrailEvent = (typeof TRAIL_EVENTS)[number];

const trailEntry = z.object({
  event: z.enum(TRAIL_EVENTS),
  /** When it happened; for `awaits_week` and `awaits_final`, when the week is published, or for good. A day where only the day is known. */
  at: z.union([instant, calendarDay]),
  /** The last day of what an authority did on several, looks or downloads of one week: `at` is the first. */
  lastOn: calendarDay.nullable().default(null),
  /** `2026-W34`, for events that are about a week. */
  week: z.string().nullable(),
  /** `2026-W34/r1`, for events that are about a release; null where they are about several of a week. */
  release: z.string().nullable(),
  /** Which authority, for what authorities did. */
  authority: z.string().nullable(),
  /** What the authority says about it, in its own words. */
  words: z.string().nullable(),
  /** With what outcome, for a case that was closed. */
  outcome: z.enum(CASE_OUTCOMES).nullable().default(null),
});
export type TrailEntry = z.output<typeof trailEntry>;

const ownCall = z.object({
  /** Null: the number was withheld. */
  callerNumber: z.string().nullable(),
  medium: z.enum(MEDIA),
  day: calendarDay,
  startedAt: instant.nullable(),
  dayPart: z.enum(DAY_PARTS).nullable(),
  callCount: z.int(),
  countIsApproximate: z.boolean(),
  answered: z.boolean().nullable(),
  turnedAway: z.boolean(),
  phoneLabel: z.string(),
  recordedFrom: z.enum(CALL_RECORDS),
  /** False: kept without counting, because its network had named the number often that day. */
  isCounted: z.boolean(),
});
export type OwnCall = z.output<typeof ownCall>;

const ownExposure = z.object({
  campaignId: z.string(),
  title: z.string(),
  organiserName: z.string(),
  exposedOn: calendarDay,
  route: z.enum(EXPOSURE_ROUTES),
  evidenceGrade: z.enum(EVIDENCE_GRADES),
  phoneLabel: z.string(),
  /** Code of the shared link that led to it. */
  cohort: z.string().nullable().default(null),
  /** `unknown`: `exposedOn` is the latest day it can have been. */
  dayPrecision: z.enum(DAY_PRECISIONS).default('day'),
  consentShown: z.enum(CONSENT_DISPLAYS).nullable().default(null),
  /** As the reporter wrote it; shown to nobody else. */
  consentWords: z.string().nullable().default(null),
});
export type OwnExposure = z.output<typeof ownExposure>;

export const REPORT_PART_STATES = ['accepted', 'superseded', 'withdrawn'] as const;

const reportPart = z.object({
  reportId: z.string(),
  receivedAt: instant,
  /** Place of its leaf in the ledger. */
  leafIndex: z.int(),
  /** What stands there, in hex: it can be compared without showing what was reported. */
  leafHash: z.string(),
  state: z.enum(REPORT_PART_STATES),
  /** Place of the entry that took it back; null while it stands. */
  withdrawalLeafIndex: z.int().nullable(),
  callCount: z.int(),
});
export type ReportPart = z.output<typeof reportPart>;

/** Everything on record of one receipt: what stands now, how it came to be, and what became of it. */
export const ownReport = z.object({
  reportId: z.string(),
  receivedAt: instant,
  state: z.enum(['accepted', 'withdrawn', 'erased']),
  category: z.enum(CATEGORIES).nullable(),
  homeProvince: z.string().nullable(),
  exposedToNone: z.boolean(),
  onBehalf: z.boolean(),
  consentBy: z.enum(CONSENT_GIVERS),
  countedAsPerson: z.boolean(),
  calls: z.array(ownCall),
  exposures: z.array(ownExposure),
  phones: z.array(z.object({ label: z.string(), exposedToNone: z.boolean() })),
  /** Labels of the phones that showed themselves by a message; all others are unverified. */
  verifiedPhones: z.array(z.string()).default([]),
  /** Files attached to it, oldest first. */
  evidence: z.array(ownEvidence).default([]),
  parts: z.array(reportPart),
  trail: z.array(trailEntry),
});
export type OwnReport = z.output<typeof ownReport>;
