import { randomBytes } from 'node:crypto';
import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import { assessView, PUBLIC_POLICY } from '@rangewatch/statistics';
import {
  buildNewReport,
  createFixedClock,
  describeEachEngine,
  type FixedClock,
} from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { KEY_NAMES, type KeyName } from '../keys.ts';
import { refreshListing } from '../listing/refresh-listing.ts';
import { createObjectionDesk, type ObjectionDesk } from './objection-desk.ts';
import { openStatement } from './sealed-statement.ts';
import type { HeldObjection } from './submit-objection.ts';

const keys = Object.fromEntries(
  KEY_NAMES.map((name): [KeyName, Uint8Array] => [name, randomBytes(32)]),
) as Record<KeyName, Uint8Array>;
const NUMBERS = ['8617012345671', '8617012345673', '8617012345675', '8617012345678'];
const TEN = ensureNumberRange('861701234567*');
const STATEMENT = 'I never called anybody';
const sender = { reporterSecret: null };
const disclosure = { policy: { ...PUBLIC_POLICY, maxJitter: 0 }, jitterKey: new Uint8Array(32) };

function inputOf(change: object = {}) {
  const idempotencyKey = randomBytes(16).toString('hex');
  return { idempotencyKey, subject: '170 1234 5678', relation: 'holder', ...change };
}

interface Place {
  readonly desk: ObjectionDesk;
  readonly writers: Writers;
  readonly readers: Readers;
  readonly clock: FixedClock;
}

async function submit({ desk }: Place, input: object): Promise<HeldObjection> {
  const outcome = await desk.submitObjection(input, sender);
  if (outcome.status !== 'held') throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

describeEachEngine('the objection desk', (database) => {
  async function withDesk(use: (place: Place) => Promise<void>): Promise<void> {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    const clock = createFixedClock('2026-08-18T04:00:00Z');
    const settings = { clock, random: randomBytes, defaultCountry: 'CN' };
    try {
      await use({
        desk: createObjectionDesk({ writers, keys, ...settings }),
        writers,
        readers,
        clock,
      });
    } finally {
      await writers.close();
      await readers.close();
    }
  }

  it('gives a receipt, the same for every attempt, that tells where it stands', () =>
    withDesk(async (place) => {
      const input = inputOf({ statement: STATEMENT });
      const first = await submit(place, input);
      place.clock.advanceMs(60_000);
      expect(await submit(place, input)).toEqual({ ...first, repeated: true });
      expect(first).toMatchObject({ range: '8617012345678', repeated: false });
      expect(await place.desk.objectionStatus(first.receiptCode.toLowerCase())).toEqual({
        status: 'found',
        objection: {
          range: '8617012345678',
          state: 'held',
          receivedAt: first.receivedAt,
          decidedAt: null,
          reason: null,
          aheadCount: 0,
        },
      });
    }));

  it('refuses other content under a used key, and what is no objection', () =>
    withDesk(async (place) => {
      const input = inputOf();
      await submit(place, input);
      const refusals = [
        [{ ...input, relation: 'other' }, 'idempotency_key_reused', 'idempotencyKey'],
        [inputOf({ subject: '170 1234 567' }), 'number_too_short', 'subject'],
        [inputOf({ relation: 'friend' }), 'not_in_list', 'relation'],
      ] as const;
      for (const [wrong, code, path] of refusals) {
        expect(await place.desk.submitObjection(wrong, sender)).toMatchObject({
          status: 'rejected',
          problems: [{ code, path }],
        });
      }
    }));

  it('says why a receipt code opens nothing, a report’s included', () =>
    withDesk(async ({ desk, writers }) => {
      await writers.acceptReports([
        buildNewReport({ id: 'r', reporter: 'ann', numbers: NUMBERS.slice(0, 1) }),
      ]);
      const codeOf = async (text: string) => {
        const outcome = await desk.objectionStatus(text);
        return outcome.status === 'rejected' ? outcome.problems[0]?.code : outcome.status;
      };
      expect(await codeOf('not a code')).toBe('malformed_receipt_code');
      expect(await codeOf('0'.repeat(26))).toBe('objection_unknown');
    }));

  it('keeps the statement sealed, for the person who decides', () =>
    withDesk(async (place) => {
      await submit(place, inputOf({ statement: STATEMENT }));
      await submit(place, inputOf({ subject: '95588' }));
      const { objections } = await place.writers.listHeldObjections(10);
      const [written, silent] = objections.toSorted((one) => (one.sealedStatement ? -1 : 1));
      const sealed = written?.sealedStatement ?? new Uint8Array();
      expect(Buffer.from(sealed).toString('latin1')).not.toContain(STATEMENT);
      expect(openStatement(keys.seal, written?.objectionId ?? '', sealed)).toBe(STATEMENT);
      expect(silent).toMatchObject({ range: 'CN:95588', sealedStatement: null });
    }));

  it('takes an accepted number off every list, and the ranges it is in, and shows why', () =>
    withDesk(async (place) => {
      const { writers, readers, clock } = place;
      await writers.acceptReports(
        ['ann', 'bo', 'cy', 'di', 'ed', 'fay'].map((reporter) =>
          buildNewReport({ id: reporter, reporter, numbers: NUMBERS, day: '2026-08-17' }),
        ),
      );
      const refresh = () =>
        refreshListing({ readers, writers, disclosure, clock, timeZone: 'Asia/Shanghai' });
      const votesOf = async (range: string) =>
        (await readers.findListed(ensureNumberRange(range)))?.votes;
      await refresh();
      expect(await votesOf('8617012345678')).toBeGreaterThan(0);
      expect(await votesOf(TEN)).toBeGreaterThan(0);

      clock.advanceMs(60_000);
      await submit(place, inputOf());
      await refresh();
      expect(await votesOf('8617012345678')).toBeGreaterThan(0);

      const [held] = (await writers.listHeldObjections(1)).objections;
      const decision = { decision: 'accepted', reason: 'forged', name: null } as const;
      clock.advanceMs(60_000);
      const objectionId = held?.objectionId ?? '';
      await writers.decideObjection({ objectionId, decidedAt: clock(), ...decision });
      clock.advanceMs(60_000);
      await refresh();
      expect([await votesOf('8617012345678'), await votesOf(TEN)]).toEqual([0, 0]);
      expect(await votesOf('8617012345671')).toBeGreaterThan(0);

      const view = await readers.rangeView(TEN);
      const assessment = assessView(view, ensureWeek('2026-W34'), disclosure);
      expect(assessment?.listing).toMatchObject({ isListed: false, reason: 'good_number' });
      expect(assessment?.goodNumbers).toEqual([
        { number: '8617012345678', name: null, basis: 'objection', reporters: null },
      ]);
    }));
});
