import {
  type ActSubject,
  ensureCalendarDay,
  ensureWeek,
  parseActSubject,
} from '@rangewatch/schema';
import {
  addOffice,
  buildNewCampaign,
  buildNewReport,
  bytesOf,
  describeEachEngine,
  publishPlainRelease,
  type ReportSketch,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openReaders } from './readers/index.ts';
import { type CaseOpening, type CaseStepping, openWriters, type Writers } from './writers/index.ts';

const AT = new Date('2026-11-28T04:00:00Z');
const WEEK = ensureWeek('2026-W34');
const NUMBER = '8617012345678';
const XIAMEN = '865921621234';
const SHANGHAI = '862162081234';
const RANGE = { kind: 'range', range: '861701234****' } as ActSubject;

const act = (actId: string, words: string) => ({
  actId,
  authorityId: 'a1',
  authority: 'Office a1',
  personId: 'a1-reader',
  words,
  actedOn: ensureCalendarDay('2026-11-28'),
  notedAt: AT,
  leafSalt: bytesOf('salt'),
});
const opening = (changes: Partial<CaseOpening> = {}): CaseOpening => ({
  ...act('c1', 'We look into it.'),
  subject: RANGE,
  week: WEEK,
  revision: null,
  timeZone: 'Asia/Shanghai',
  ...changes,
});
const closing = (changes: Partial<CaseStepping> = {}): CaseStepping => ({
  ...act('c2', 'It was told to stop.'),
  step: 'case_closed',
  outcome: 'ordered_to_stop',
  of: { caseId: 'c1' },
  ...changes,
});
const noted = { status: 'noted', caseId: 'c1', week: WEEK, revision: 2 };
const on = (day: string) => ({ actedOn: ensureCalendarDay(day) });
const refused = (code: string, params = {}) => ({ status: 'refused', code, params });
const early = (earliest: string) => refused('case_day_too_early', { earliest });

describeEachEngine('cases of authorities', (database) => {
  let writers: Writers;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    await addOffice(writers, 'a1', AT);
    await addOffice(writers, 'a2', AT);
    await report('ann');
    await publishPlainRelease(writers, WEEK);
    await publishPlainRelease(writers, WEEK, { revision: 2 });
  });
  afterEach(() => writers.close());

  const report = (id: string, sketch: Partial<ReportSketch> = {}) =>
    writers.acceptReports([buildNewReport({ id, reporter: id, numbers: [NUMBER], ...sketch })]);

  /** Under its own digits as the key. */
  const openRange = (range: string) =>
    writers.openCase(opening({ actId: range, subject: { kind: 'range', range } as ActSubject }));

  const ledgerSize = async () => {
    const readers = await openReaders(database().url);
    const size = await readers.ledgerSize();
    await readers.close();
    return size;
  };

  test('have no step before the day of the release or of the step before', async () => {
    expect(await writers.openCase(opening(on('2026-08-30')))).toEqual(early('2026-08-31'));
    expect(await writers.openCase(opening(on('2026-09-02')))).toEqual(noted);
    expect(await writers.stepCase(closing(on('2026-09-01')))).toEqual(early('2026-09-02'));
    expect(await writers.stepCase(closing(on('2026-09-02')))).toEqual(noted);
  });

  test('go from open to closed with every word kept, and each act in the ledger', async () => {
    const before = await ledgerSize();
    expect(await writers.openCase(opening())).toEqual(noted);
    const forward = { ...act('c3', 'We asked.'), of: { caseId: 'c1' }, outcome: null };
    expect(await writers.stepCase({ ...forward, step: 'case_forwarded' })).toEqual(noted);
    expect(await writers.stepCase(closing())).toEqual(noted);
    expect(await ledgerSize()).toBe(before + 3);
    expect(await writers.listCases('a1', 10)).toMatchObject([
      {
        caseId: 'c1',
        subject: RANGE,
        state: 'closed',
        outcome: 'ordered_to_stop',
        acts: [
          { step: 'case_opened', words: 'We look into it.', label: 'reader of a1' },
          { step: 'case_forwarded', words: 'We asked.' },
          { step: 'case_closed', words: 'It was told to stop.' },
        ],
      },
    ]);
    expect(await writers.stepCase(closing({ actId: 'c4' }))).toEqual(
      refused('case_closed_already'),
    );
    expect(await writers.openCase(opening({ actId: 'c5' }))).toMatchObject({ caseId: 'c5' });
  });

  test('are one act however often it is sent, and never another under its key', async () => {
    const before = await ledgerSize();
    const sent = await Promise.all([1, 2, 3].map(() => writers.openCase(opening())));
    expect(sent).toEqual([noted, noted, noted]);
    const closed = await Promise.all([1, 2, 3].map(() => writers.stepCase(closing())));
    expect(closed).toEqual([noted, noted, noted]);
    expect(await ledgerSize()).toBe(before + 2);
    const reused = refused('idempotency_key_reused');
    expect(await writers.openCase(opening({ words: 'Another.' }))).toEqual(reused);
    expect(await writers.stepCase(closing({ outcome: 'fined' }))).toEqual(reused);
  });

  test('are one for a row when two people open it at once, and end once when two close it', async () => {
    const opened = await Promise.all(
      ['c1', 'd1'].map((actId) => writers.openCase(opening({ actId }))),
    );
    expect(opened.map(({ status }) => status).toSorted()).toEqual(['noted', 'refused']);
    const [{ caseId } = { caseId: '' }] = await writers.listCases('a1', 10);
    const closed = await Promise.all(
      ['e1', 'e2'].map((actId) => writers.stepCase(closing({ actId, of: { caseId } }))),
    );
    expect(closed.map(({ status }) => status).toSorted()).toEqual(['noted', 'refused']);
    expect(closed).toContainEqual(refused('case_closed_already'));
  });

  test('are nobody else’s', async () => {
    await writers.openCase(opening());
    const other = { authorityId: 'a2', authority: 'Office a2', personId: 'a2-reader' };
    expect(await writers.stepCase(closing(other))).toEqual(refused('case_unknown'));
    expect(await writers.listCases('a2', 10)).toEqual([]);
    expect(await writers.openCase(opening({ ...other, actId: 'c9' }))).toMatchObject({
      caseId: 'c9',
    });
  });

  test('are about a row of a release that there is', async () => {
    const campaign = { kind: 'campaign', campaignId: 'lottery' } as const;
    const open = (changes: Partial<CaseOpening>) => writers.openCase(opening(changes));
    expect(await open({ week: ensureWeek('2026-W33') })).toEqual(refused('week_unknown'));
    expect(await open({ revision: 3 })).toEqual(refused('release_unknown'));
    expect(await open({ subject: campaign })).toEqual(refused('campaign_unknown'));
    await writers.registerCampaign(buildNewCampaign({ id: 'lottery', organiserName: 'Firm' }));
    expect(await open({ subject: campaign })).toEqual(refused('campaign_unknown'));
    await writers.screenCampaign('lottery', 'accepted', 'as advertised', AT);
    expect(await open({ subject: campaign })).toEqual(noted);
    expect(await writers.listCases('a1', 1)).toMatchObject([{ campaignTitle: 'Spring lottery' }]);
  });

  test('are opened alike whoever is counted in the row: people, only what came later, or nobody', async () => {
    await report('held', { numbers: [], held: ['8617099990000'] });
    await report('late', { numbers: ['8617088880000'] });
    for (const range of [NUMBER, '8617099990000', '8617088880000', '19999999999', '861706******'])
      expect([range, await openRange(range)]).toEqual([range, { ...noted, caseId: range }]);
  });

  test('stay within the bounds of the authority', async () => {
    await addOffice(writers, 'fj', AT, { provinces: ['CN-FJ'], categories: null });
    await addOffice(writers, 'odds', AT, { provinces: null, categories: ['gambling'] });
    await writers.registerCampaign(buildNewCampaign({ id: 'lottery' }));
    await writers.screenCampaign('lottery', 'accepted', 'as advertised', AT);
    await report('elsewhere', { numbers: [SHANGHAI], campaignIds: ['lottery'] });
    let made = 0;
    const open = (authorityId: string, about: string) =>
      writers.openCase(
        opening({ actId: `b${++made}`, authorityId, subject: parseActSubject(about) ?? RANGE }),
      );
    // Told by the row alone: numbers of Shanghai, of several provinces, and of none.
    for (const about of [`range:${SHANGHAI}`, 'range:8659********', 'range:861701234****'])
      expect([about, await open('fj', about)]).toEqual([about, refused('row_out_of_bounds')]);
    const within = ['range:86592162****', `range:${XIAMEN}`, 'campaign:lottery'];
    for (const [authorityId, rows] of [
      ['fj', within],
      ['odds', [...within, `range:${SHANGHAI}`]],
      ['a1', [`range:${SHANGHAI}`]],
    ] as const)
      for (const about of rows)
        expect([about, await open(authorityId, about)]).toMatchObject([about, { status: 'noted' }]);
  });

  test('are found by their row where the operator notes them', async () => {
    const byName = { authorityId: null, authority: 'City regulator', personId: null };
    const of = { subject: RANGE, week: WEEK };
    expect(await writers.stepCase(closing({ ...byName, of }))).toEqual(refused('case_unknown'));
    await writers.openCase(opening({ ...byName, revision: 1 }));
    expect(await writers.stepCase(closing({ ...byName, of }))).toMatchObject({ revision: 1 });
    expect(await writers.stepCase(closing({ ...byName, of, actId: 'c8' }))).toEqual(
      refused('case_closed_already'),
    );
    expect(await writers.findAuthority('Office a2')).toEqual({
      authorityId: 'a2',
      name: 'Office a2',
      provinces: null,
      categories: null,
    });
    expect(await writers.findAuthority('City regulator')).toBeNull();
  });
});
