import type { WeekBasis, WeekChange } from '@rangewatch/database/readers';
import type { ReleaseBasis } from '@rangewatch/database/writers';
import type { Week } from '@rangewatch/schema';
import { becomesFinal } from './release-header.ts';
import type { WeekDeps } from './week-deps.ts';

/** What changes a final week: corrections, and signals whose own date came. */
const REVISES_FINAL: readonly WeekChange[] = [
  'withdrawals',
  'statements_withdrawn',
  'campaigns_removed',
  'signals',
];

/** What was stamped so shortly before a reading may not have been on record yet when it began. */
const WRITING_MS = 60_000;

/**
 * Whether the week is worth reading again; most published weeks are not, and reading one costs its whole size. What an
 * earlier reading found to change nothing is not asked about again.
 * `counts`: what campaigns counted is, though a final week is not revised for what came late.
 */
export async function whatMayDiffer(
  deps: WeekDeps,
  week: Week,
  basis: ReleaseBasis,
): Promise<'nothing' | 'counts' | 'release'> {
  const { timeZone, status } = basis.manifest;
  if (becomesFinal(basis, week, deps.clock(), deps.timeZone)) return 'release';
  if (basis.lastLook.method !== deps.policy.method) return 'release';
  if (status === 'provisional' && timeZone !== deps.timeZone) return 'release';
  const changes = await changesSince(deps, week, basis.lastLook);
  if (changes.length === 0) return 'nothing';
  if (status === 'provisional') return 'release';
  // A late report that came and went after the release was final was never in it.
  const known = await changesSince(deps, week, basis);
  const revises = (change: WeekChange) => REVISES_FINAL.includes(change) && known.includes(change);
  return changes.some(revises) ? 'release' : 'counts';
}

function changesSince(
  { readers }: WeekDeps,
  week: Week,
  { ledgerSize, readAt }: WeekBasis,
): Promise<readonly WeekChange[]> {
  const since = { ledgerSize, readAt: new Date(readAt.getTime() - WRITING_MS) };
  return readers.inSnapshot((record) => record.weekCounts(week).changesSince(since));
}
