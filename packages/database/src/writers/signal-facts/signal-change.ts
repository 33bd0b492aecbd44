import { type Connection, inTransaction } from '../../connection.ts';
import type { Engine } from '../../dialect/engine.ts';
import type { Tx } from '../../tables.ts';
import { InternedTexts, InternedWithin } from './interned.ts';

/** A change of the facts: its transaction, the numbers given out so far, and what is interned. */
export interface SignalChange {
  readonly tx: Tx;
  readonly engine: Engine;
  readonly last: { personNo: number; campaignNo: number; rangeNo: number };
  readonly ranges: InternedWithin;
  /** By source and the source's id. */
  readonly campaigns: InternedWithin;
}

export type RunSignalChange = <T>(change: (within: SignalChange) => Promise<T>) => Promise<T>;

/** Runs changes of the facts one after the other, also beside other processes, and remembers what they interned. */
export function createSignalChanges({ db, engine }: Connection): RunSignalChange {
  const kept = { ranges: new InternedTexts(), campaigns: new InternedTexts() };
  return async (change) => {
    const ranges = new InternedWithin(kept.ranges);
    const campaigns = new InternedWithin(kept.campaigns);
    const result = await inTransaction(db, async (tx) => {
      const last = await lockHead(tx);
      const changed = await change({ tx, engine, last, ranges, campaigns });
      await noteHead(tx, last);
      return changed;
    });
    ranges.keep();
    campaigns.keep();
    return result;
  };
}

/** The write locks the row: whoever gives out numbers meanwhile waits. */
async function lockHead(tx: Tx): Promise<SignalChange['last']> {
  const head = await tx
    .updateTable('signal_head')
    .set((row) => ({ last_person_no: row.ref('last_person_no') }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return {
    personNo: head.last_person_no,
    campaignNo: head.last_campaign_no,
    rangeNo: head.last_range_no,
  };
}

async function noteHead(tx: Tx, last: SignalChange['last']): Promise<void> {
  await tx
    .updateTable('signal_head')
    .set({
      last_person_no: last.personNo,
      last_campaign_no: last.campaignNo,
      last_range_no: last.rangeNo,
    })
    .execute();
}
