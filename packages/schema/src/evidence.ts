import * as z from 'zod';
import { instant } from './report-input.ts';

/** What kind of file it is, by its content. */
export const EVIDENCE_KINDS = ['picture', 'document', 'recording'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * Why a document is opened only away from other work: it acts by itself, asks for input or carries other files
 * (`active`), or what is in it could not be looked at, for a password (`encrypted`) or for another reason (`unread`).
 */
export const EVIDENCE_CAUTIONS = ['active', 'encrypted', 'unread'] as const;
export type EvidenceCaution = (typeof EVIDENCE_CAUTIONS)[number];

/** What the file shows, as whoever attached it says. */
export const EVIDENCE_SUBJECTS = [
  'calls',
  'messages',
  'campaign',
  'consent',
  'conversation',
  'other',
] as const;
export type EvidenceSubject = (typeof EVIDENCE_SUBJECTS)[number];

export function isEvidenceSubject(text: string): text is EvidenceSubject {
  return (EVIDENCE_SUBJECTS as readonly string[]).includes(text);
}

const MEGABYTE = 1_000_000;

/** The largest file of each kind, in bytes. */
export const LARGEST_EVIDENCE: Readonly<Record<EvidenceKind, number>> = {
  picture: 15 * MEGABYTE,
  document: 20 * MEGABYTE,
  recording: 50 * MEGABYTE,
};

/** Bytes of all files of one report. */
export const LARGEST_EVIDENCE_TOTAL = 150 * MEGABYTE;
export const MOST_EVIDENCE_FILES = 10;

/** From the day it arrived, or from the last time it was handed to an authority; then it is deleted. */
export const EVIDENCE_KEPT_DAYS = 180;

/** `15 MB`: decimal, as phones show the size of a file. */
export function megabytesOf(bytes: number): number {
  return Math.round(bytes / MEGABYTE);
}

/** One file as its owner and, without the picture, an authority may know it. */
export const ownEvidence = z.object({
  evidenceId: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  subject: z.enum(EVIDENCE_SUBJECTS),
  /** By content, such as `image/jpeg`. */
  mediaType: z.string(),
  byteCount: z.int(),
  /** SHA-256 of the file as it arrived, in hex: whoever has the file can show that it is this one. */
  sha256: z.string(),
  receivedAt: instant,
  /** True: parts of the picture's copy were covered. */
  isCovered: z.boolean(),
  /** Null: nothing was found. */
  caution: z.enum(EVIDENCE_CAUTIONS).nullable(),
});
export type OwnEvidence = z.output<typeof ownEvidence>;

export const MOST_COVERED_AREAS = 40;

const share = z.number().min(0).max(1);

/** A part of a picture to be covered, as shares of its width and height from the upper left corner. */
export const coveredArea = z.strictObject({
  left: share,
  top: share,
  width: share,
  height: share,
});
export type CoveredArea = z.output<typeof coveredArea>;

export const coverInput = z.strictObject({
  areas: z.array(coveredArea).min(1).max(MOST_COVERED_AREAS),
});
