import { type CaseOutcome, type CaseStep, dayOfInstant, type TrailEntry } from '@rangewatch/schema';
import type { SiteDeps } from '../../../site-deps.ts';

interface ToldStep {
  readonly step: CaseStep;
  readonly week: string;
  readonly revision: number;
  readonly authority: string;
  readonly words: string;
  readonly outcome: CaseOutcome | null;
}

/** A step as the receipts of those counted will show it today. */
export function previewEntry(
  { step, week, revision, authority, words, outcome }: ToldStep,
  { clock, timeZone }: Pick<SiteDeps, 'clock' | 'timeZone'>,
): TrailEntry {
  const at = dayOfInstant(clock(), timeZone);
  const release = `${week}/r${revision}`;
  return { event: step, at, lastOn: null, week, release, authority, words, outcome };
}
