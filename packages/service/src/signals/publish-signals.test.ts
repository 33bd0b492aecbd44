import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type SignalPersonFacts, type Writers } from '@rangewatch/database/writers';
import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek } from '@rangewatch/schema';
import { daysOfRun } from '@rangewatch/statistics/signals';
import {
  buildNewCampaign,
  bytesOf,
  createFixedClock,
  describeEachEngine,
  type FixedClock,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lookIntoSignals } from './look-into-signals.ts';
import { publishSignals } from './publish-signals.ts';
import { runSignals } from './run-signals.ts';

const AS_OF = ensureWeek('2026-W13');
const NEXT = ensureWeek('2026-W14');
const { after: FIRST } = daysOfRun(AS_OF);
const CALLER = '4001234';
const REGIONS = ['CN-GD', 'CN-JS', 'CN-ZJ', 'CN-SH'];
const CAMPAIGN = 'lottery';

/** Nobody shares the numbers that call them, except those whom `called` names. */
function person(at: number, exposed: boolean, called: boolean): SignalPersonFacts {
  const own = [0, 1].map((call) => ({
    phone: 'a',
    on: FIRST + 2 + ((at * 7 + call * 3) % 80),
    from: ensureCallerNumber(`8613${String(100_000_000 + ((at * 17 + call) % 900) * 100)}`),
  }));
  const on = FIRST + 8 + (at % 20);
  const block = [3, 12].map((later) => ({
    phone: 'a',
    on: on + later + (at % 30),
    from: ensureCallerNumber(`86${CALLER}${String((at * 7 + later) % 900).padStart(3, '0')}`),
  }));
  return {
    person: `p${at}`,
    region: REGIONS[at % REGIONS.length] ?? null,
    isVerified: true,
    signedUpOn: FIRST + (at % 60),
    cohorts: { network: `n${at}` },
    phones: ['a'],
    exposures: exposed
      ? [{ campaign: 'c1', phone: 'a', on, route: 'typed' as const, grade: 'B' as const }]
      : [],
    calls: called ? [...own, ...block] : own,
    log: null,
  };
}

const PERSONS = [
  ...Array.from({ length: 900 }, (_, at) => person(at, false, false)),
  ...Array.from({ length: 200 }, (_, at) => person(1000 + at, true, at < 150)),
];

describeEachEngine('what is public of signals', (database) => {
  let readers: Readers;
  let writers: Writers;
  let clock: FixedClock;
  beforeEach(async () => {
    readers = await openReaders(database().url);
    writers = await openWriters(database().url);
    clock = createFixedClock('2026-03-30T02:30:00Z');
    await writers.registerCampaign(
      buildNewCampaign({ id: CAMPAIGN, registeredAt: new Date('2026-01-01T00:00:00Z') }),
    );
    await writers.screenCampaign(CAMPAIGN, 'accepted', 'as advertised', clock());
    await writers.putSignalPersons({ source: 'acme', persons: PERSONS });
    await writers.matchPartnerCampaign({
      source: 'acme',
      campaignRef: 'c1',
      campaignId: CAMPAIGN,
    });
  });
  afterEach(async () => {
    await readers.close();
    await writers.close();
  });

  const deps = () => ({ readers, writers, clock, timeZone: 'Asia/Shanghai', codeVersion: 'test' });
  const publish = () => publishSignals({ ...deps(), jitterKey: bytesOf('jitter') });
  async function runAndPublish(asOf = AS_OF) {
    const { run } = await runSignals(deps(), { asOf });
    await publish();
    return { run, seen: await readers.publicCampaignSignals(CAMPAIGN) };
  }
  const invite = (day: string) =>
    writers.inviteOrganiser({
      campaignId: CAMPAIGN,
      invitedOn: ensureCalendarDay(day),
      invitedBy: 'letter',
    });

  const inReleases = () => readers.inSnapshot((record) => record.weekCounts(AS_OF).signals());
  const hasChanged = (readAt: string) =>
    readers.inSnapshot(async (record) => {
      const basis = { ledgerSize: 1_000_000, readAt: new Date(readAt) };
      return (await record.weekCounts(AS_OF).changesSince(basis)).includes('signals');
    });

  it('names a robust signal when the organiser had fifteen days, with noisy figures only', async () => {
    await invite('2026-03-15');
    await writers.recordReply({
      campaignId: CAMPAIGN,
      repliedOn: ensureCalendarDay('2026-03-20'),
      text: 'We gave no number to anybody.',
    });
    const { run, seen } = await runAndPublish();
    expect(run.results).toMatchObject([{ level: 'robust', evidence: { observed: 150 } }]);
    const [signal] = seen?.signals ?? [];
    expect(signal).toMatchObject({ campaignId: CAMPAIGN, level: 'robust', band: '2to5' });
    expect(signal?.called.halfWidth).toBe(9);
    expect(signal?.statement.en).toContain('We gave no number to anybody.');
    expect(signal?.statement['zh-Hans']).toContain('统计信号');
    expect(seen?.weeks).toHaveLength(12);
    expect(JSON.stringify(seen)).not.toContain('"o":');
  });

  it('says of a signal that may not be named what it says where there is none', async () => {
    const { run, seen } = await runAndPublish();
    expect(run.results).toMatchObject([{ level: 'robust' }]);
    await writers.recordSignalRun({
      asOf: AS_OF,
      ranAt: clock(),
      factsHash: 'of facts that hold nothing',
      methodVersion: 'signals/1',
      codeVersion: 'test',
      seed: 1,
      isVerifiedBasis: true,
      personCount: run.personCount,
      testedCampaigns: run.testedCampaigns,
      results: [],
    });
    await publish();
    const without = await readers.publicCampaignSignals(CAMPAIGN);
    expect(JSON.stringify(without)).toBe(JSON.stringify(seen));
  });

  it('gives the releases of its week what was public first, and nothing that comes later', async () => {
    await invite('2026-03-15');
    const { seen } = await runAndPublish();
    const [signal] = seen?.signals ?? [];
    const found = await inReleases();
    expect(found).toEqual([
      {
        campaignId: CAMPAIGN,
        ordinal: 1,
        campaignTitle: 'Spring lottery',
        organiserName: 'Example Homes',
        range: signal?.range,
        namedAs: signal?.namedAs,
        level: 'robust',
        called: signal?.called,
        band: '2to5',
        reply: 'invited',
        replyDeadline: '2026-03-30',
      },
    ]);
    expect(await hasChanged('2026-03-30T02:30:00Z')).toBe(true);
    expect(await hasChanged('2026-03-30T02:30:01Z')).toBe(false);
    await writers.recordReply({
      campaignId: CAMPAIGN,
      repliedOn: ensureCalendarDay('2026-03-31'),
      text: 'We gave no number to anybody.',
    });
    clock.set('2026-03-31T02:30:00Z');
    await publish();
    expect(await inReleases()).toEqual(found);
    await writers.screenCampaign(CAMPAIGN, 'rejected', 'made up', clock());
    expect(await inReleases()).toEqual([]);
  });

  it.each([
    ['was asked a day too late', '2026-03-16'],
    ['was never asked', null],
  ])('names nothing when the organiser %s', async (_, day) => {
    if (day !== null) await invite(day);
    const { run, seen } = await runAndPublish();
    expect(run.results).toMatchObject([{ level: 'robust' }]);
    expect(seen?.signals).toEqual([]);
    expect(seen?.reply).toBe(null);
    expect(await readers.publicSignalsOfRange(ensureNumberRange('864001234***'))).toEqual([]);
  });

  it('never counts a published week again: not for who is erased, not for who comes late', async () => {
    const { seen: before } = await runAndPublish();
    await writers.removeSignalPersons('acme', ['p1000', 'p1001', 'p1002']);
    const late = [person(5000, true, true), person(5001, true, true)];
    await writers.putSignalPersons({ source: 'acme', persons: late });
    expect((await runAndPublish()).seen?.weeks).toEqual(before?.weeks);
    clock.set('2026-04-06T02:30:00Z');
    const { seen: after } = await runAndPublish(NEXT);
    expect(after?.weeks.slice(0, 12)).toEqual(before?.weeks);
    expect(after?.weeks).toHaveLength(13);
  });

  it('shows an authority exact figures, and notes in the ledger that they were looked at', async () => {
    await runAndPublish();
    await writers.noteMention({
      campaignId: CAMPAIGN,
      mentionedOn: ensureCalendarDay('2026-02-01'),
      sourceUrl: 'https://news.example/a',
    });
    const size = await readers.ledgerSize();
    const asked = { ...deps(), random: (bytes: number) => new Uint8Array(bytes) };
    const signals = await lookIntoSignals(asked, { campaignId: CAMPAIGN, tokenId: 't1' });
    expect(signals).toMatchObject({
      campaignTitle: 'Spring lottery',
      run: { asOf: AS_OF, isVerifiedBasis: true, personCount: 1100 },
      records: [{ campaign: 'c1', o: 150, level: 'robust' }],
      funnel: [{ isThis: true, o: 150 }],
      burst: { mentionedOn: '2026-02-01', calledCount: 191 },
      dilution: { isAlarm: false },
    });
    const given = signals?.weeks.reduce((sum, week) => sum + (week.given ?? 0), 0) ?? 0;
    expect(given + (signals?.otherWeeks.given ?? 0)).toBe(200);
    expect(await readers.ledgerSize()).toBe(size + 1);
    expect(await lookIntoSignals(asked, { campaignId: 'nobody', tokenId: 't1' })).toBe(null);
    expect(await readers.ledgerSize()).toBe(size + 1);
  });
});
