import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { ensureCalendarDay, ensureWeek, type Jurisdiction } from '@rangewatch/schema';
import {
  addOffice,
  buildNewReport,
  bytesOf,
  createFixedClock,
  describeEachEngine,
  publishPlainRelease,
  type ReportSketch,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCaseDesk } from '../authority-case/case-desk.ts';
import { noteAct, noteDownload, noteLook } from '../authority-week/note-act.ts';
import { buildTrail } from './trail.ts';

const WEEK = '2026-W34';
const FUJIAN = '8659187654321';
const ZHEJIANG = '8657187654321';
const NOWHERE = '8617012345678';
const EVERYTHING: Jurisdiction = { provinces: null, categories: null };
const IN_FUJIAN: Jurisdiction = { provinces: ['CN-FJ'], categories: null };
const IN_ZHEJIANG: Jurisdiction = { provinces: ['CN-ZJ'], categories: null };
const LOANS: Jurisdiction = { provinces: null, categories: ['loan_credit'] };
const OFFICES: Readonly<Record<string, Jurisdiction>> = {
  Ministry: EVERYTHING,
  Fujian: IN_FUJIAN,
  Zhejiang: IN_ZHEJIANG,
  Loans: LOANS,
  'Fujian loans': { provinces: ['CN-FJ'], categories: ['loan_credit'] },
};

describeEachEngine('what authorities did with a week', (database) => {
  const timeZone = 'Asia/Shanghai';
  let clock: ReturnType<typeof createFixedClock>;
  let writers: Writers;
  let readers: Readers;
  beforeEach(async () => {
    clock = createFixedClock('2026-08-31T04:00:00Z');
    writers = await openWriters(database().url);
    readers = await openReaders(database().url);
  });
  afterEach(async () => {
    await writers.close();
    await readers.close();
  });

  const report = (id: string, sketch: Partial<ReportSketch>) =>
    writers.acceptReports([buildNewReport({ id, reporter: id, numbers: [], ...sketch })]);
  const publish = (revision: number, ledgerSize: number) =>
    publishPlainRelease(writers, WEEK, { revision, ledgerSize });
  async function take(
    how: typeof noteDownload,
    name: string,
    { revision = 1, bounds = EVERYTHING }: { revision?: number; bounds?: Jurisdiction } = {},
  ) {
    const release = await readers.findRelease(ensureWeek(WEEK), revision);
    if (!release) throw new Error('it was published');
    await how({ writers, clock, timeZone }, release, { authorityName: name, ...bounds });
  }
  async function trailOf(id: string) {
    const record = await readers.findReceipt(bytesOf(`receipt ${id}`));
    if (!record) throw new Error('no such receipt');
    return buildTrail(record, clock(), timeZone);
  }
  const takersOf = async (id: string) =>
    (await trailOf(id))
      .filter(({ event }) => event === 'viewed' || event === 'downloaded')
      .map(({ authority }) => authority);

  test('is told of the reports that lay within its bounds, by the first call that counts', async () => {
    const told: readonly (readonly [string, Partial<ReportSketch>, readonly string[]])[] = [
      [
        'credit',
        { numbers: [FUJIAN], category: 'loan_credit' },
        ['Fujian', 'Loans', 'Fujian loans'],
      ],
      ['lottery', { numbers: [FUJIAN], category: 'lottery_prize' }, ['Fujian']],
      ['none stated', { numbers: [FUJIAN], category: null }, ['Fujian']],
      ['elsewhere', { numbers: [ZHEJIANG], category: 'loan_credit' }, ['Zhejiang', 'Loans']],
      ['no place', { numbers: [NOWHERE], category: 'loan_credit' }, ['Loans']],
      ['both places', { numbers: [ZHEJIANG, FUJIAN], category: 'survey' }, ['Zhejiang']],
      ['held', { held: [FUJIAN], numbers: [ZHEJIANG], category: 'survey' }, ['Zhejiang']],
      ['only held', { held: [FUJIAN], category: 'loan_credit' }, []],
    ];
    for (const [id, sketch] of told) await report(id, sketch);
    const before = await readers.ledgerSize();
    await publish(1, before);
    for (const [name, bounds] of Object.entries(OFFICES))
      await take(noteDownload, name, { bounds });
    for (const [id, , expected] of told)
      expect([id, await takersOf(id)]).toEqual([id, ['Ministry', ...expected]]);
  });

  test('is told by every report of a receipt, as the revision it took had them', async () => {
    await report('first', { numbers: [FUJIAN] });
    await publish(1, 1);
    await report('added', { numbers: [ZHEJIANG], addsTo: 'first' });
    await report('added to both', { numbers: [FUJIAN] });
    await take(noteLook, 'Early', { bounds: IN_ZHEJIANG });
    await publish(2, await readers.ledgerSize());
    await take(noteLook, 'Late', { bounds: IN_ZHEJIANG, revision: 2 });
    expect(await takersOf('first')).toEqual(['Late']);
  });

  test('within other bounds on one day is noted anew, and not within the same', async () => {
    await report('fujian', { numbers: [FUJIAN] });
    await publish(1, 1);
    const before = await readers.ledgerSize();
    for (const bounds of [IN_ZHEJIANG, IN_ZHEJIANG, IN_FUJIAN, LOANS, LOANS])
      await take(noteLook, 'Office', { bounds });
    expect(await readers.ledgerSize()).toBe(before + 3);
    expect(await takersOf('fujian')).toEqual(['Office']);
  });

  test('is one line for an authority: its downloads from the first on, else its looks', async () => {
    await report('ann', { numbers: [FUJIAN] });
    await publish(1, 1);
    await publish(2, 1);
    await take(noteLook, 'Reader');
    await take(noteLook, 'Machine');
    for (let day = 0; day < 3; day += 1) {
      clock.advanceMs(24 * 3_600_000);
      await take(noteDownload, 'Machine');
      await take(noteLook, 'Reader', { revision: day === 2 ? 2 : 1 });
    }
    await take(noteLook, 'Machine', { revision: 2 });
    const lines = (await trailOf('ann')).filter(({ authority }) => authority !== null);
    expect(lines).toMatchObject([
      {
        event: 'viewed',
        authority: 'Reader',
        at: '2026-08-31',
        lastOn: '2026-09-03',
        release: null,
      },
      { event: 'downloaded', authority: 'Machine', at: '2026-09-01', lastOn: '2026-09-03' },
    ]);
    expect(lines[1]?.release).toBe(`${WEEK}/r1`);
    expect(lines[0]?.week).toBe(WEEK);
  });

  test('stands among what else came about by the instant it was noted', async () => {
    await addOffice(writers, 'a1', clock());
    const official = { personId: 'a1-reader', authorityId: 'a1', authorityName: 'Office a1' };
    const desk = createCaseDesk({ writers, clock, timeZone, random: () => bytesOf('salt') });
    const later = () => clock.advanceMs(3_600_000);
    await report('ann', { numbers: [FUJIAN] });
    await publish(1, 1);
    const idempotencyKey = 'a key of sixteen signs';
    const about = { about: `range:${FUJIAN}`, week: WEEK, words: 'We look into it.' };
    const opened = await desk.open({ ...official, role: 'reader' }, { idempotencyKey, ...about });
    const caseId = opened.ok ? opened.value.caseId : '';
    later();
    await report('more', { numbers: [FUJIAN], addsTo: 'ann', receivedAt: clock() });
    later();
    await take(noteLook, 'Ministry');
    later();
    const closing = { idempotencyKey: `${idempotencyKey}2`, outcome: 'fined', words: 'Done.' };
    await desk.close({ ...official, role: 'reader' }, caseId, closing);
    // One in the morning of the next day in Shanghai. What was done before is noted after.
    clock.set('2026-08-31T17:00:00Z');
    await take(noteLook, 'Night desk');
    later();
    const day = { actedOn: ensureCalendarDay('2026-08-31'), notedAt: clock() };
    const told = { subject: null, words: '', authority: 'Elsewhere', bounds: EVERYTHING };
    const release = { week: ensureWeek(WEEK), revision: 1 };
    await noteAct(writers, { ...release, kind: 'acted_on', ...told, ...day });
    expect((await trailOf('ann')).map(({ event }) => event)).toEqual([
      'accepted',
      'released',
      'case_opened',
      'added',
      'viewed',
      'case_closed',
      'acted_on',
      'viewed',
    ]);
  });
});
