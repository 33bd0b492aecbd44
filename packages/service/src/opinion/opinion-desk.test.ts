import { randomBytes } from 'node:crypto';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import type { Category, SourceFacts } from '@rangewatch/schema';
import { createFixedClock, describeEachEngine, type FixedClock } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { KEY_NAMES, type KeyName } from '../keys.ts';
import { createReportDesk } from '../report/report-desk.ts';
import type { OpinionHolder } from './opinion.ts';
import { OpinionDesk } from './opinion-desk.ts';
import { LONGEST_ROW } from './own-row.ts';

const NUMBER = ensureCallerNumber('8617012345678');
const SETTINGS = { timeZone: 'Asia/Shanghai', defaultCountry: 'CN', random: randomBytes };
const keys = Object.fromEntries(
  KEY_NAMES.map((name): [KeyName, Uint8Array] => [name, randomBytes(32)]),
) as Record<KeyName, Uint8Array>;

function holderIn(network: number): OpinionHolder {
  return { reporterSecret: randomBytes(16), networkPrefix: `203.0.${network}.0/24` };
}

interface Counted {
  readonly reports: number;
  readonly people: number | null;
  readonly wanted: number;
  readonly turnedAway: number;
  readonly categories: SourceFacts['categories'];
}

interface Scene {
  readonly desk: OpinionDesk;
  readonly clock: FixedClock;
  readonly say: (category: Category | null, holder: OpinionHolder) => Promise<string>;
  readonly counted: (number?: string) => Promise<Counted>;
}

describeEachEngine('the opinion desk', (database) => {
  async function inScene(use: (scene: Scene) => Promise<void>): Promise<void> {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    const clock = createFixedClock('2026-08-18T04:00:00Z');
    const deps = { ...SETTINGS, writers, keys, clock };
    const desk = new OpinionDesk({ ...deps, reports: createReportDesk(deps) });
    const counted = async (text: string = NUMBER): Promise<Counted> => {
      const range = ensureNumberRange(text);
      const own = (await readers.rangeFacts(range)).sources[0];
      const [good] = await readers.goodNumbersIn(range, 1);
      return {
        reports: own?.reportCount ?? 0,
        people: own?.reporterCount ?? 0,
        turnedAway: own?.turnedAwayCount ?? 0,
        categories: own?.categories ?? [],
        wanted: good?.reporterCount ?? 0,
      };
    };
    const say: Scene['say'] = (category, holder) =>
      desk.sayUnwanted({ number: NUMBER, category }, holder);
    try {
      await use({ desk, clock, say, counted });
    } finally {
      await Promise.all([writers.close(), readers.close()]);
    }
  }

  it('counts one opinion a week, however often and at the same moment it is said', () =>
    inScene(async ({ clock, say, counted }) => {
      const me = holderIn(1);
      await Promise.all([say('survey', me), say('survey', me)]);
      clock.advanceMs(2 * 86_400_000);
      await say('survey', me);
      expect(await counted()).toMatchObject({ reports: 1, people: 1 });
      clock.advanceMs(7 * 86_400_000);
      await say('survey', me);
      expect(await counted()).toMatchObject({ reports: 2, people: 1 });
    }));

  it('replaces another purpose of the same week', () =>
    inScene(async ({ say, counted }) => {
      const me = holderIn(1);
      await say('survey', me);
      await say('gambling', me);
      const categories = [{ category: 'gambling', reportCount: 1 }];
      expect(await counted()).toMatchObject({ reports: 1, people: 1, categories });
      await say('survey', me);
      expect(await counted()).toMatchObject({ reports: 1, people: 1 });
    }));

  it('takes two purposes said at the same moment one after the other', () =>
    inScene(async ({ say, counted }) => {
      const me = holderIn(1);
      await Promise.all([say('survey', me), say('gambling', me)]);
      expect(await counted()).toMatchObject({ reports: 1, people: 1 });
    }));

  it('subtracts exactly what was added when they say it is wanted, and adds it again', () =>
    inScene(async ({ desk, clock, say, counted }) => {
      const [me, other] = [holderIn(1), holderIn(2)];
      await say('survey', other);
      await say('survey', me);
      await desk.countCall(NUMBER, false, me);
      clock.advanceMs(8 * 86_400_000);
      await say('survey', me);
      expect(await counted()).toMatchObject({ reports: 4, people: 2 });
      await desk.sayWanted(NUMBER, me);
      await desk.sayWanted(NUMBER, me);
      expect(await counted()).toMatchObject({ reports: 1, people: 1 });
      await say('survey', me);
      expect(await counted()).toMatchObject({ reports: 2, people: 2 });
    }));

  it('counts each person once among those who want the calls, until they say otherwise', () =>
    inScene(async ({ desk, say, counted }) => {
      const people = [1, 2, 3].map(holderIn);
      for (const person of people) await desk.sayWanted(NUMBER, person);
      expect(await counted()).toMatchObject({ wanted: 3 });
      await desk.sayWanted(NUMBER, people[0] ?? holderIn(9));
      expect(await counted()).toMatchObject({ wanted: 3 });
      await say(null, people[0] ?? holderIn(9));
      expect(await counted()).toMatchObject({ wanted: 2, reports: 1 });
    }));

  it('takes three marks of a number a day from one network', () =>
    inScene(async ({ desk, counted }) => {
      for (let index = 0; index < 5; index += 1) await desk.sayWanted(NUMBER, holderIn(1));
      expect(await counted()).toMatchObject({ wanted: 3 });
    }));

  it('counts at most 20 calls a day, and those a list turned away for nothing else', () =>
    inScene(async ({ desk, clock, counted }) => {
      const me = holderIn(1);
      await desk.countCall(NUMBER, false, holderIn(2));
      for (let index = 0; index < 25; index += 1) await desk.countCall(NUMBER, true, me);
      expect(await counted()).toMatchObject({ turnedAway: 20, reports: 1, people: 1 });
      clock.advanceMs(86_400_000);
      await desk.countCall(NUMBER, true, me);
      expect(await counted()).toMatchObject({ turnedAway: 21 });
    }));

  it('reads a number as itself, whatever the country of the deployment', () =>
    inScene(async ({ desk, counted }) => {
      for (const text of ['14703352559', 'CN:95588', 'CN:1065551234']) {
        const number = ensureCallerNumber(text);
        await desk.sayUnwanted({ number, category: null }, holderIn(1));
        expect(await counted(text)).toMatchObject({ reports: 1 });
      }
    }));

  it('takes no more from somebody who keeps changing their mind', () =>
    inScene(async ({ say, counted }) => {
      const me = holderIn(1);
      for (let index = 0; index < LONGEST_ROW; index += 1) {
        expect(await say(index % 2 === 0 ? 'survey' : null, me)).toBe('recorded');
      }
      expect(await say('gambling', me)).toBe('too_often');
      expect((await counted()).reports).toBeLessThanOrEqual(1);
    }));
});
