import { OWN_SOURCE, type ReleasedShares, type Source } from '@rangewatch/schema';
import { SHARE_FROM } from './authority/shares.ts';
import { type Disclosure, jitterOf } from './disclosure-policy.ts';
import { CellProtection } from './protected-counts.ts';

/** A week's reports of one source, and how many of them have evidence or are about a disputed number. */
export interface ExactShareCount {
  readonly source: Source;
  readonly reportCount: number;
  readonly evidenceCount: number;
  readonly disputedCount: number;
}

/** Of our own, nine tenths or more: ten would tell of each report that it has evidence, or is disputed. */
const MOST_OWN_TENTHS = 9;

/** What is taken off the counts of a source, for its reports and their shares alike. */
export const sourceCell = (source: Source): string => `source:${source}`;

/**
 * The shares of a source in whole tenths, rounded down; null for too few reports. Of our own from the first band on that
 * holds no week of fewer reports than a share is given for: so that there is a share says no more than the band beside
 * it. Both counts are jittered first: 31 of 120 reports with jitter 2 are 29 of 118 and 2 tenths.
 */
export function protectWeekShares(count: ExactShareCount, disclosure: Disclosure): ReleasedShares {
  const { source, evidenceCount, disputedCount } = count;
  if (source !== OWN_SOURCE)
    return { source, evidence_tenths: null, disputed_tenths: exactTenths(count) };
  return {
    source,
    evidence_tenths: ownTenths(evidenceCount, count, disclosure),
    disputed_tenths: ownTenths(disputedCount, count, disclosure),
  };
}

function exactTenths({ disputedCount, reportCount }: ExactShareCount): number | null {
  return reportCount < SHARE_FROM ? null : Math.floor((10 * disputedCount) / reportCount);
}

function ownTenths(
  part: number,
  { source, reportCount }: ExactShareCount,
  disclosure: Disclosure,
): number | null {
  const { policy, jitterKey } = disclosure;
  const cell = sourceCell(source);
  const band = new CellProtection(cell, disclosure).band(reportCount, policy.rangeMinReporters);
  if (!band || band.from < SHARE_FROM) return null;
  const jitter = jitterOf(jitterKey, cell, policy.maxJitter);
  const tenths = Math.floor((10 * Math.max(0, part - jitter)) / (reportCount - jitter));
  return Math.min(tenths, MOST_OWN_TENTHS);
}
