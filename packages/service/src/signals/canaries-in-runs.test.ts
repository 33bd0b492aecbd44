import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type SignalPersonFacts, type Writers } from '@rangewatch/database/writers';
import { ensureCallerNumber } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek } from '@rangewatch/schema';
import { daysOfRun } from '@rangewatch/statistics/signals';
import {
  buildNewCampaign,
  bytesOf,
  createFixedClock,
  describeEachEngine,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runSignals } from './run-signals.ts';

const AS_OF = ensureWeek('2026-W13');
const { after: FIRST } = daysOfRun(AS_OF);
const CAMPAIGN = 'lottery';
/** 2 to the power of eleven is above a thousand. */
const ENOUGH = 11;

/** Ninety of a hundred participants are called from one hundred numbers; nobody else is. */
function person(at: number): SignalPersonFacts {
  const isExposed = at < 100;
  const on = FIRST + 8 + (at % 20);
  // As many hundreds as make a participant's activity that of everybody else.
  const own = [0, 1].map((call) => ({
    phone: 'a',
    on: FIRST + 2 + ((at * 7 + call * 3) % 80),
    from: ensureCallerNumber(`8613${String(100_000_000 + (at * 2 + call) * 1_000)}`),
  }));
  const later = [3, 20].map((days) => ({
    phone: 'a',
    on: on + days + (at % 20),
    from: ensureCallerNumber(`86144856260${String((at * 7 + days) % 90).padStart(2, '0')}`),
  }));
  return {
    person: `p${at}`,
    region: ['CN-GD', 'CN-JS', 'CN-ZJ', 'CN-SH'][at % 4] ?? null,
    isVerified: true,
    signedUpOn: FIRST + (at % 60),
    cohorts: { network: `n${at}` },
    phones: ['a'],
    exposures: isExposed
      ? [{ campaign: 'c1', phone: 'a', on, route: 'typed' as const, grade: 'B' as const }]
      : [],
    calls: [...own, ...(at < 90 ? later : [])],
    log: null,
  };
}

describeEachEngine('canaries in a run', (database) => {
  let readers: Readers;
  let writers: Writers;
  beforeEach(async () => {
    readers = await openReaders(database().url);
    writers = await openWriters(database().url);
    await writers.registerCampaign(
      buildNewCampaign({ id: CAMPAIGN, registeredAt: new Date('2026-01-01T00:00:00Z') }),
    );
    await writers.screenCampaign(CAMPAIGN, 'accepted', 'as advertised', new Date());
    const persons = Array.from({ length: 800 }, (_, at) => person(at));
    await writers.putSignalPersons({ source: 'acme', persons });
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

  const run = async () => {
    const clock = createFixedClock('2026-03-30T02:30:00Z');
    const deps = { readers, writers, clock, timeZone: 'Asia/Shanghai', codeVersion: 'test' };
    const { factsHash, run: judged } = await runSignals(deps, { asOf: AS_OF });
    const [result] = judged.results;
    return { factsHash, level: result?.level, canary: result?.checks.canary };
  };

  async function watch(label: string, isGiven: boolean, isCalled: boolean) {
    await writers.addCanary({
      label,
      campaignId: isGiven ? CAMPAIGN : null,
      watchedFrom: ensureCalendarDay('2026-02-02'),
      week: AS_OF,
      leafSalt: bytesOf(label),
    });
    if (isGiven) await writers.giveCanary(label, ensureCalendarDay('2026-02-01'));
    const call = {
      calledOn: ensureCalendarDay('2026-03-10'),
      from: ensureCallerNumber('8614485626007'),
    };
    await writers.noteCanaryCalls({
      label,
      watchedTo: ensureCalendarDay('2026-03-29'),
      calls: isCalled ? [call] : [],
    });
  }

  it('corroborate what is robust, when those given are called and their twins are not', async () => {
    const before = await run();
    expect(before).toMatchObject({ level: 'robust', canary: null });
    for (let at = 0; at < ENOUGH; at += 1) await watch(`given-${at}`, true, true);
    expect(await run()).toMatchObject({ level: 'robust', canary: null });
    for (let at = 0; at < ENOUGH; at += 1) await watch(`twin-${at}`, false, false);
    const after = await run();
    expect(after).toMatchObject({ level: 'corroborated', canary: true });
    expect(after.factsHash).not.toBe(before.factsHash);
  });

  it('say no when twins are called as often', async () => {
    for (let at = 0; at < ENOUGH; at += 1) {
      await watch(`given-${at}`, true, true);
      await watch(`twin-${at}`, false, true);
    }
    expect(await run()).toMatchObject({ level: 'robust', canary: false });
  });
});
