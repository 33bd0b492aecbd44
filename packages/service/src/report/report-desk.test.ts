import { randomBytes } from 'node:crypto';
import { openReaders } from '@rangewatch/database/readers';
import { type AcceptOutcome, openWriters, type Writers } from '@rangewatch/database/writers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { KEY_NAMES, type KeyName } from '../keys.ts';
import { readOwnReport } from '../own-report/read-own-report.ts';
import { createReportDesk, type ReportDesk } from './report-desk.ts';
import type { AcceptedReport, SubmitOutcome } from './submit-outcome.ts';

const keys = Object.fromEntries(
  KEY_NAMES.map((name): [KeyName, Uint8Array] => [name, randomBytes(32)]),
) as Record<KeyName, Uint8Array>;
const RANGE = ensureNumberRange('861701234****');

function inputOf(number: string, content: object = {}) {
  const idempotencyKey = randomBytes(16).toString('hex');
  return { idempotencyKey, calls: [{ callerNumber: number, day: '2026-08-17' }], ...content };
}

function senderIn(network: string, reporterSecret: Uint8Array | null = randomBytes(16)) {
  return { networkPrefix: `203.0.${network}.0/24`, channel: 'api' as const, reporterSecret };
}

function accepted(outcome: SubmitOutcome): AcceptedReport {
  if (outcome.status !== 'accepted') throw new Error(JSON.stringify(outcome.problems));
  return outcome;
}

/** Fails every commit that holds a report of the category `other`. */
function refusingOthers(writers: Writers): Partial<Writers> {
  return {
    async acceptReports(reports): Promise<readonly AcceptOutcome[]> {
      if (reports.some(({ draft }) => draft.category === 'other')) throw new Error('no');
      return writers.acceptReports(reports);
    },
  };
}

describeEachEngine('the report desk', (database) => {
  async function withDesk(
    use: (desk: ReportDesk, writers: Writers) => Promise<void>,
    change: (writers: Writers) => Partial<Writers> = () => ({}),
  ): Promise<void> {
    const opened = await openWriters(database().url);
    const writers = { ...opened, ...change(opened) };
    const clock = createFixedClock('2026-08-18T04:00:00Z');
    const settings = {
      clock,
      random: randomBytes,
      timeZone: 'Asia/Shanghai',
      defaultCountry: 'CN',
    };
    try {
      await use(createReportDesk({ writers, keys, ...settings }), writers);
    } finally {
      await opened.close();
    }
  }

  async function ownFacts() {
    const readers = await openReaders(database().url);
    try {
      return (await readers.rangeFacts(RANGE)).sources[0] ?? null;
    } finally {
      await readers.close();
    }
  }

  it('counts one person once in a range, and not at all after withdrawal', () =>
    withDesk(async (desk) => {
      const me = senderIn('113');
      const first = accepted(await desk.submitReport(inputOf('17012345678'), me));
      const second = accepted(await desk.submitReport(inputOf('17012345699'), me));
      expect(await ownFacts()).toMatchObject({ reportCount: 2, numberCount: 2, reporterCount: 1 });
      expect(await desk.withdrawReport(first.receiptCode)).toMatchObject({ status: 'withdrawn' });
      expect(await ownFacts()).toMatchObject({ reportCount: 1, numberCount: 1, reporterCount: 1 });
      await desk.withdrawReport(second.receiptCode);
      expect(await ownFacts()).toBeNull();
    }));

  it('answers a repeat with the same receipt, with and without a secret of their own', () =>
    withDesk(async (desk) => {
      for (const sender of [senderIn('113'), senderIn('113', null)]) {
        const input = inputOf('17012345678');
        const first = accepted(await desk.submitReport(input, sender));
        const again = accepted(await desk.submitReport(input, sender));
        expect(again).toEqual({
          ...first,
          repeated: true,
          countedNumberCount: null,
          heldNumberCount: null,
        });
      }
    }));

  it('refuses other content under a used key', () =>
    withDesk(async (desk) => {
      const me = senderIn('113');
      const input = inputOf('17012345678');
      await desk.submitReport(input, me);
      expect(await desk.submitReport({ ...input, category: 'survey' }, me)).toMatchObject({
        status: 'rejected',
        problems: [{ code: 'idempotency_key_reused', path: 'idempotencyKey' }],
      });
    }));

  it('accepts one of many simultaneous attempts at the same report', () =>
    withDesk(async (desk) => {
      const me = senderIn('113');
      const input = inputOf('17012345678');
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () => desk.submitReport(input, me)),
      );
      const receipts = outcomes.map((outcome) => accepted(outcome).receiptCode);
      expect(new Set(receipts).size).toBe(1);
      expect(outcomes.filter((outcome) => !accepted(outcome).repeated)).toHaveLength(1);
      expect(await ownFacts()).toMatchObject({ reportCount: 1 });
    }));

  it('holds a network’s fourth report of a number; a repeat takes no place', () =>
    withDesk(async (desk) => {
      const input = inputOf('17012345678');
      const me = senderIn('113');
      for (let index = 0; index < 4; index += 1) await desk.submitReport(input, me);
      const held: (number | null)[] = [];
      for (let index = 0; index < 3; index += 1) {
        const outcome = await desk.submitReport(inputOf('17012345678'), senderIn('113'));
        held.push(accepted(outcome).heldNumberCount);
      }
      expect(held).toEqual([0, 0, 1]);
      expect(await ownFacts()).toMatchObject({ reportCount: 3, reporterCount: 3 });
    }));

  it('takes no new place for what a correction counted already', () =>
    withDesk(async (desk) => {
      const me = senderIn('113');
      let code = accepted(await desk.submitReport(inputOf('17012345678'), me)).receiptCode;
      for (let index = 0; index < 5; index += 1) {
        const correction = inputOf('17012345678', { supersedes: code });
        const outcome = accepted(await desk.submitReport(correction, me));
        expect([outcome.countedNumberCount, outcome.heldNumberCount]).toEqual([1, 0]);
        code = outcome.receiptCode;
      }
      expect(await ownFacts()).toMatchObject({ reportCount: 1, reporterCount: 1 });
      const another = inputOf('17012345679', { supersedes: code });
      expect(accepted(await desk.submitReport(another, me)).countedNumberCount).toBe(1);
    }));

  it('names the exposure whose campaign is not on record', () =>
    withDesk(async (desk) => {
      const exposure = { exposedOn: '2026-08-01', route: 'typed' };
      const exposures = [{ ...exposure, campaignId: 'nowhere' }];
      const outcome = await desk.submitReport(inputOf('17012345678', { exposures }), senderIn('1'));
      expect(outcome).toMatchObject({
        problems: [{ code: 'campaign_unknown', path: 'exposures.0.campaignId' }],
      });
    }));

  it('registers a campaign once, and reports may name it at once', () =>
    withDesk(async (desk) => {
      const me = senderIn('113');
      const input = {
        idempotencyKey: randomBytes(16).toString('hex'),
        title: 'Lantern lottery',
        organiserName: 'Example Homes',
        channel: 'shop',
      };
      const first = await desk.registerCampaign(input, me);
      const again = await desk.registerCampaign(input, me);
      if (first.status !== 'registered') throw new Error('not registered');
      expect(first.campaignId).toMatch(/^c[0-9a-hjkmnp-tv-z]{16}$/);
      expect(again).toEqual({ ...first, repeated: true });
      const { campaignId } = first;
      const exposures = [{ campaignId, exposedOn: '2026-08-01', route: 'typed' }];
      accepted(await desk.submitReport(inputOf('17012345678', { exposures }), me));
      expect(await desk.registerCampaign({ ...input, title: 'Other' }, me)).toMatchObject({
        problems: [{ code: 'idempotency_key_reused' }],
      });
    }));

  it('keeps how exactly a day is known and what consent text was shown, for the reporter', () =>
    withDesk(async (desk) => {
      const me = senderIn('113');
      const registered = await desk.registerCampaign(
        {
          idempotencyKey: randomBytes(16).toString('hex'),
          title: 'Lantern lottery',
          organiserName: 'Example Homes',
          channel: 'shop',
        },
        me,
      );
      if (registered.status !== 'registered') throw new Error('not registered');
      const exposure = {
        campaignId: registered.campaignId,
        exposedOn: '2026-08-01',
        route: 'typed',
        dayPrecision: 'week',
        consentShown: 'shown',
        consentWords: 'You agree to offers',
      };
      const input = inputOf('17012345678', { exposures: [exposure] });
      const { receiptCode } = accepted(await desk.submitReport(input, me));
      const readers = await openReaders(database().url);
      const clock = createFixedClock('2026-08-18T04:00:00Z');
      const own = await readOwnReport(receiptCode, { readers, clock, timeZone: 'Asia/Shanghai' });
      await readers.close();
      expect(own).toMatchObject({ exposures: [exposure] });
    }));

  it('says why a receipt code opens nothing', () =>
    withDesk(async (desk) => {
      const codeOf = async (text: string) => {
        const outcome = await desk.withdrawReport(text);
        return outcome.status === 'rejected' ? outcome.problems[0]?.code : outcome.status;
      };
      expect(await codeOf('not a code')).toBe('malformed_receipt_code');
      expect(await codeOf('0'.repeat(26))).toBe('report_unknown');
    }));

  it('does not let one report that cannot be written fail its neighbours', () =>
    withDesk(async (desk) => {
      const settled = await Promise.allSettled([
        desk.submitReport(inputOf('17012345678'), senderIn('1')),
        desk.submitReport(inputOf('17012345678', { category: 'other' }), senderIn('2')),
        desk.submitReport(inputOf('17012345678'), senderIn('3')),
      ]);
      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await ownFacts()).toMatchObject({ reportCount: 2 });
    }, refusingOthers));
});
