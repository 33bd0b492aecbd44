import type { ReceiptRecord } from '@rangewatch/database/readers';
import { addDays, instantInZone } from '@rangewatch/schema';
import { isCountedIn } from './counted-in-act.ts';
import { firstRelease } from './released-reports.ts';
import { NOTHING, type TimedEntry } from './trail-entry.ts';

type Act = ReceiptRecord['acts'][number];

/** What authorities did with what a receipt's reports are counted in. */
export function actEntries(record: ReceiptRecord, timeZone: string): readonly TimedEntry[] {
  const told = record.acts.filter((act) => isTold(record, act));
  return [
    ...takings(told.filter(isTaking)),
    ...told.filter((act) => !isTaking(act)).map((act) => ({ act, entry: entryOf(act) })),
  ].map(({ act, entry }) => ({ entry, ms: standsAt(act, timeZone) }));
}

function isTold(record: ReceiptRecord, act: Act): boolean {
  const release = firstRelease(record, act.week);
  return release !== undefined && act.revision >= release.revision && isCountedIn(record, act);
}

function isTaking({ kind }: Act): boolean {
  return kind === 'viewed' || kind === 'downloaded';
}

/**
 * One entry for all that an authority took of a week, as machines fetch every hour: its downloads, from the first on, else
 * its looks. The ledger has each of them.
 */
function takings(acts: readonly Act[]) {
  const groups = Map.groupBy(acts, ({ week, authority }) => `${week} ${authority}`);
  return [...groups.values()].flatMap((all) => {
    const downloads = all.filter(({ kind }) => kind === 'downloaded');
    const strongest = downloads.length > 0 ? downloads : all;
    const [act] = strongest;
    const last = strongest.at(-1);
    if (!act || !last) return [];
    const lastOn = last.actedOn === act.actedOn ? null : last.actedOn;
    const isOfOne = strongest.every(({ revision }) => revision === act.revision);
    const entry = entryOf(act);
    return [{ act, entry: { ...entry, lastOn, release: isOfOne ? entry.release : null } }];
  });
}

function entryOf({ week, revision, kind, authority, actedOn, words, outcome }: Act) {
  const about = { week, release: `${week}/r${revision}`, authority };
  return { ...NOTHING, event: kind, at: actedOn, ...about, words: words || null, outcome };
}

/** When it was noted; of an act of an earlier day, the end of that day. */
function standsAt({ actedOn, notedAt }: Act, timeZone: string): number {
  const dayEnd = instantInZone(addDays(actedOn, 1), '00:00', timeZone).getTime() - 1;
  return Math.min(notedAt.getTime(), dayEnd);
}
