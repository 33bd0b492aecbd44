import { buildLedgerEntry, encodeLedgerEntry } from '@rangewatch/ledger';
import { ensureCalendarDay, ensureWeek, type Jurisdiction } from '@rangewatch/schema';
import { bytesOf, describeEachEngine, publishPlainRelease } from '@rangewatch/testkit';
import { expect, test } from 'vitest';
import { openConnection } from './connection.ts';
import { openWriters } from './writers/index.ts';

const WEEK = ensureWeek('2026-W34');
const FIELDS = {
  week: WEEK,
  revision: 1,
  kind: 'downloaded',
  authority: 'Office',
  actedOn: ensureCalendarDay('2026-08-31'),
  words: '',
} as const;
const leafSalt = bytesOf('salt');

describeEachEngine('the ledger entry of what an authority took', (database) => {
  test('names bounds where there are any, and opens with the fields it always had where not', async () => {
    const writers = await openWriters(database().url);
    await publishPlainRelease(writers, WEEK);
    const take = (actId: string, bounds: Jurisdiction) =>
      writers.noteAuthorityAct({
        ...FIELDS,
        actId,
        subject: null,
        bounds,
        notedAt: new Date('2026-08-31T04:00:00Z'),
        leafSalt,
      });
    const bounds: Jurisdiction = { provinces: ['CN-FJ'], categories: null };
    await take('all', { provinces: null, categories: null });
    await take('bounded', bounds);
    await writers.close();
    const { db } = openConnection(database().url, 'read');
    const leaves = await db
      .selectFrom('ledger_leaf')
      .select('entry')
      .where('type', '=', 'authority')
      .orderBy('leaf_index')
      .execute();
    await db.destroy();
    const entryOf = (fields: Parameters<typeof buildLedgerEntry>[2]) =>
      encodeLedgerEntry(buildLedgerEntry('authority', WEEK, fields, leafSalt));
    const told = { ...FIELDS, subject: '' };
    expect(leaves.map(({ entry }) => entry)).toEqual([
      entryOf({ ...told, actId: 'all' }),
      entryOf({ ...told, actId: 'bounded', bounds: { provinces: ['CN-FJ'], categories: null } }),
    ]);
  });
});
