import { readFile } from 'node:fs/promises';
import { ensureNumberRange } from '@rangewatch/numbering';
import { bytesOf, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { openReaders } from './readers/index.ts';
import { type NewObjection, openWriters, type Writers } from './writers/index.ts';

const NUMBER = '8617012345678';
const MONDAY = new Date('2026-08-17T04:00:00Z');
const TUESDAY = new Date('2026-08-18T04:00:00Z');

function objection(id: string, change: Partial<NewObjection> = {}): NewObjection {
  return {
    objectionId: id,
    range: ensureNumberRange(NUMBER),
    relation: 'holder',
    sealedStatement: bytesOf(`statement ${id}`),
    receiptHash: bytesOf(`receipt ${id}`),
    idempotencyHash: bytesOf(`key ${id}`),
    contentHash: bytesOf(`content ${id}`),
    receivedAt: MONDAY,
    ...change,
  };
}

function accepting(objectionId: string, name: string | null = null) {
  return {
    objectionId,
    decision: 'accepted',
    reason: 'The display was forged.',
    name,
    decidedAt: TUESDAY,
  } as const;
}

describeEachEngine('objections', (database) => {
  async function withWriters(use: (writers: Writers) => Promise<void>): Promise<void> {
    const writers = await openWriters(database().url);
    try {
      await use(writers);
    } finally {
      await writers.close();
    }
  }

  async function goodNumbers(range: string) {
    const readers = await openReaders(database().url);
    try {
      return await readers.goodNumbersIn(ensureNumberRange(range), 10);
    } finally {
      await readers.close();
    }
  }

  it('are kept once for a key, and refused for other content', () =>
    withWriters(async (writers) => {
      expect(await writers.submitObjection(objection('o1'))).toEqual({
        status: 'held',
        receivedAt: MONDAY,
      });
      const again = { ...objection('o1'), objectionId: 'o2', receivedAt: TUESDAY };
      expect(await writers.submitObjection(again)).toEqual({
        status: 'repeated',
        receivedAt: MONDAY,
      });
      const other = { ...again, contentHash: bytesOf('other') };
      expect(await writers.submitObjection(other)).toEqual({ status: 'key_reused' });
      expect(await writers.listHeldObjections(10)).toMatchObject({ totalCount: 1 });
    }));

  it('are kept once when attempts come at the same moment', () =>
    withWriters(async (writers) => {
      const attempts = Array.from({ length: 5 }, (_, index) =>
        writers.submitObjection({ ...objection('o'), objectionId: `o${index}` }),
      );
      const statuses = (await Promise.all(attempts)).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual(['held', ...Array(4).fill('repeated')]);
    }));

  it('say to whoever holds the receipt where they stand, and how many come before', () =>
    withWriters(async (writers) => {
      await writers.submitObjection(objection('o1'));
      await writers.submitObjection(objection('o2'));
      const late = objection('o0', { receivedAt: TUESDAY });
      await writers.submitObjection(late);
      const held = { range: NUMBER, state: 'held', decidedAt: null, reason: null };
      expect(await writers.findObjectionStatus(late.receiptHash)).toEqual({
        ...held,
        receivedAt: TUESDAY,
        aheadCount: 2,
      });
      await writers.decideObjection({ ...accepting('o1'), decision: 'rejected' });
      expect(await writers.findObjectionStatus(late.receiptHash)).toMatchObject({ aheadCount: 1 });
      expect(await writers.findObjectionStatus(bytesOf('receipt o1'))).toEqual({
        ...held,
        state: 'rejected',
        receivedAt: MONDAY,
        decidedAt: TUESDAY,
        reason: 'The display was forged.',
        aheadCount: null,
      });
      expect(await writers.findObjectionStatus(bytesOf('nobody’s'))).toBeNull();
    }));

  it('wait in the order they came, with how many say the same', () =>
    withWriters(async (writers) => {
      const block = ensureNumberRange('861701234****');
      await writers.submitObjection(objection('o3', { receivedAt: TUESDAY }));
      await writers.submitObjection(objection('o2', { range: block, sealedStatement: null }));
      await writers.submitObjection(objection('o1'));
      const { objections, totalCount } = await writers.listHeldObjections(2);
      expect(totalCount).toBe(3);
      expect(objections.map((one) => [one.objectionId, one.heldCount])).toEqual([
        ['o1', 2],
        ['o2', 1],
      ]);
      expect(objections[1]).toMatchObject({ range: block, sealedStatement: null });
      const found = await writers.findObjection('o3');
      expect(found).toMatchObject({ state: 'held', relation: 'holder', heldCount: 2 });
      expect(Buffer.from(found?.sealedStatement ?? [])).toEqual(bytesOf('statement o3'));
      expect(await writers.findObjection('o4')).toBeNull();
    }));

  it('of a holder make the number known when accepted, with or without a name', () =>
    withWriters(async (writers) => {
      await writers.submitObjection(objection('o1'));
      const decided = { status: 'decided', range: NUMBER, isNumberKnown: true };
      expect(await writers.decideObjection(accepting('o1'))).toEqual(decided);
      const known = { number: NUMBER, basis: 'objection', reporterCount: null };
      expect(await goodNumbers('861701234****')).toEqual([{ ...known, name: null }]);
      await writers.submitObjection(objection('o2', { relation: 'organisation' }));
      await writers.decideObjection(accepting('o2', 'Sunrise Clinic'));
      const name = {
        'zh-Hans': 'Sunrise Clinic',
        'zh-Hant': 'Sunrise Clinic',
        en: 'Sunrise Clinic',
      };
      expect(await goodNumbers(NUMBER)).toEqual([{ ...known, name }]);
      const readers = await openReaders(database().url);
      const head = { ...(await readers.listingHead()), ledgerSize: 0, refreshedAt: TUESDAY };
      expect(await readers.touchedSince(head)).toEqual([NUMBER]);
      await readers.close();
    }));

  it('note nothing by themselves when somebody else speaks, a range is meant, or the answer is no', () =>
    withWriters(async (writers) => {
      const block = ensureNumberRange('861701234****');
      await writers.submitObjection(objection('o1', { relation: 'other' }));
      await writers.submitObjection(objection('o2', { range: block }));
      await writers.submitObjection(objection('o3'));
      expect(await writers.decideObjection(accepting('o1'))).toMatchObject({
        isNumberKnown: false,
      });
      expect(await writers.decideObjection(accepting('o2'))).toMatchObject({
        range: block,
        isNumberKnown: false,
      });
      await writers.decideObjection({ ...accepting('o3'), decision: 'rejected' });
      expect(await writers.listKnownNumbers()).toEqual([]);
    }));

  it('leave alone what the operator noted', () =>
    withWriters(async (writers) => {
      const range = ensureNumberRange('CN:95588');
      const noted = { number: 'CN:95588' as never, name: 'A bank', notedAt: MONDAY };
      await writers.noteKnownNumber({ ...noted, basis: 'operator' });
      await writers.submitObjection(objection('o1', { range }));
      expect(await writers.decideObjection(accepting('o1'))).toMatchObject({ isNumberKnown: true });
      expect(await writers.listKnownNumbers()).toEqual([{ ...noted, basis: 'operator' }]);
    }));

  it('are decided once', () =>
    withWriters(async (writers) => {
      await writers.submitObjection(objection('o1'));
      const outcomes = await Promise.all([
        writers.decideObjection(accepting('o1')),
        writers.decideObjection({ ...accepting('o1'), decision: 'rejected' }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual([
        'already_decided',
        'decided',
      ]);
      expect(await writers.decideObjection(accepting('nothing'))).toEqual({ status: 'unknown' });
    }));

  it('lose their statements some time after the decision, from every file, and nothing else', () =>
    withWriters(async (writers) => {
      const text = Buffer.alloc(3000, 'a sealed text that must be gone');
      for (const id of ['held', 'recent', 'old']) {
        await writers.submitObjection(objection(id, { sealedStatement: text }));
      }
      await writers.decideObjection({ ...accepting('old'), decidedAt: MONDAY });
      await writers.decideObjection({ ...accepting('recent'), decidedAt: TUESDAY });
      expect(await writers.eraseObjectionTexts(MONDAY)).toBe(1);
      expect(await writers.findObjection('old')).toMatchObject({
        state: 'accepted',
        sealedStatement: null,
        reason: 'The display was forged.',
      });
      for (const id of ['held', 'recent']) {
        expect((await writers.findObjection(id))?.sealedStatement).not.toBeNull();
      }
      await writers.decideObjection({ ...accepting('held'), decidedAt: TUESDAY });
      expect(await writers.eraseObjectionTexts(TUESDAY)).toBe(2);
      expect(await writers.eraseObjectionTexts(TUESDAY)).toBe(0);
      expect((await filesOf(database().url)).includes('must be gone')).toBe(false);
    }));
});

/** Everything SQLite keeps on the disk; nothing for a server, whose files are its own. */
async function filesOf(url: string): Promise<string> {
  if (!url.startsWith('sqlite:')) return '';
  const path = url.slice('sqlite:'.length);
  const files = await Promise.all([path, `${path}-wal`].map((file) => readFile(file, 'latin1')));
  return files.join('\n');
}
