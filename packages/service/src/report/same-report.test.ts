import { randomBytes } from 'node:crypto';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { resumeCodeFromBytes, type ResumeCode } from '@rangewatch/schema';
import { createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { draftHash } from '../draft/draft-hash.ts';
import { KEY_NAMES, type KeyName } from '../keys.ts';
import { createReportDesk, type ReportDesk } from './report-desk.ts';
import type { SubmitOutcome } from './submit-outcome.ts';

const keys = Object.fromEntries(
  KEY_NAMES.map((name): [KeyName, Uint8Array] => [name, randomBytes(32)]),
) as Record<KeyName, Uint8Array>;
const NOW = '2026-08-18T04:00:00Z';
const FIRST_CALL = { callerNumber: '17012345678', day: '2026-08-17', dayPart: 'evening' };
const OTHER_CALL = { callerNumber: '17012345699', day: '2026-08-16' };

function inputOf(content: object = {}) {
  const idempotencyKey = randomBytes(16).toString('hex');
  return { idempotencyKey, calls: [FIRST_CALL, OTHER_CALL], ...content };
}

const newDraft = (): ResumeCode => resumeCodeFromBytes(randomBytes(32));

/** Writes in a draft of their own each time, as the form does. */
function senderWith(reporterSecret: Uint8Array, resumeCode: ResumeCode | null = newDraft()) {
  return { networkPrefix: '203.0.113.0/24', channel: 'form' as const, reporterSecret, resumeCode };
}

function receiptCodeOf(outcome: SubmitOutcome): string {
  if (outcome.status !== 'accepted') throw new Error(JSON.stringify(outcome.problems));
  return outcome.receiptCode;
}

const ALREADY_RECEIVED = {
  status: 'rejected',
  problems: [{ path: '', code: 'already_received', params: { receivedOn: '2026-08-18' } }],
};

/** The phone of a draft shows itself by a message. */
async function showPhone(writers: Writers, code: ResumeCode, phone: string): Promise<void> {
  const codeHash = randomBytes(32);
  await writers.startVerification({
    codeHash,
    ownerHash: draftHash(keys.draft, code),
    label: '1',
    createdAt: new Date(NOW),
    expiresAt: new Date('2026-08-18T05:00:00Z'),
    keepUntil: new Date(NOW),
    mostWaiting: 1,
  });
  const phoneTag = Buffer.alloc(32, phone);
  await writers.verifyPhone({ codeHash, phoneTag, arrivedAt: new Date(NOW) });
}

describeEachEngine('the same answers from two drafts', (database) => {
  async function withDesk(
    use: (desk: ReportDesk, writers: Writers) => Promise<void>,
  ): Promise<void> {
    const writers = await openWriters(database().url);
    const clock = createFixedClock(NOW);
    const places = { timeZone: 'Asia/Shanghai', defaultCountry: 'CN' };
    try {
      await use(
        createReportDesk({ writers, keys, clock, random: randomBytes, ...places }),
        writers,
      );
    } finally {
      await writers.close();
    }
  }

  it('are one report, whatever is said of the category and in whatever order', () =>
    withDesk(async (desk) => {
      const secret = randomBytes(16);
      receiptCodeOf(await desk.submitReport(inputOf(), senderWith(secret)));
      const again = inputOf({ calls: [OTHER_CALL, FIRST_CALL], category: 'survey' });
      expect(await desk.submitReport(again, senderWith(secret))).toEqual(ALREADY_RECEIVED);
    }));

  it('are one report when both are sent at once', () =>
    withDesk(async (desk) => {
      const secret = randomBytes(16);
      const outcomes = await Promise.all([
        desk.submitReport(inputOf(), senderWith(secret)),
        desk.submitReport(inputOf(), senderWith(secret)),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['accepted', 'rejected']);
    }));

  it('tell nothing to somebody else who knows the calls', () =>
    withDesk(async (desk) => {
      const first = await desk.submitReport(inputOf(), senderWith(randomBytes(16)));
      const other = await desk.submitReport(inputOf(), senderWith(randomBytes(16)));
      expect(other).toMatchObject({ status: 'accepted', repeated: false, countedNumberCount: 2 });
      expect(receiptCodeOf(other)).not.toBe(receiptCodeOf(first));
    }));

  it('are recognised in another browser by the phone that showed itself in both', () =>
    withDesk(async (desk, writers) => {
      const [mine, again, stranger] = [newDraft(), newDraft(), newDraft()];
      await showPhone(writers, mine, 'a');
      await showPhone(writers, again, 'a');
      await showPhone(writers, stranger, 'b');
      receiptCodeOf(await desk.submitReport(inputOf(), senderWith(randomBytes(16), mine)));
      const outcome = await desk.submitReport(inputOf(), senderWith(randomBytes(16), stranger));
      expect(outcome.status).toBe('accepted');
      expect(await desk.submitReport(inputOf(), senderWith(randomBytes(16), again))).toEqual(
        ALREADY_RECEIVED,
      );
    }));

  it('recognise a consenting person who names no number', () =>
    withDesk(async (desk) => {
      const secret = randomBytes(16);
      const control = { calls: [], exposedToNone: true, countAsPerson: true };
      receiptCodeOf(await desk.submitReport(inputOf(control), senderWith(secret)));
      expect(await desk.submitReport(inputOf(control), senderWith(secret))).toEqual(
        ALREADY_RECEIVED,
      );
    }));

  it.each([
    ['another count', { calls: [FIRST_CALL, { ...OTHER_CALL, callCount: 2 }] }],
    ['a relative’s phone', { onBehalf: true }],
  ])('are another report with %s', (_, change) =>
    withDesk(async (desk) => {
      const secret = randomBytes(16);
      receiptCodeOf(await desk.submitReport(inputOf(), senderWith(secret)));
      const other = await desk.submitReport(inputOf(change), senderWith(secret));
      expect(other.status).toBe('accepted');
    }),
  );

  it('may be sent again once withdrawn, and by machine under another key', () =>
    withDesk(async (desk) => {
      const secret = randomBytes(16);
      const first = receiptCodeOf(await desk.submitReport(inputOf(), senderWith(secret)));
      await desk.withdrawReport(first);
      receiptCodeOf(await desk.submitReport(inputOf(), senderWith(secret)));
      const byMachine = senderWith(secret, null);
      expect((await desk.submitReport(inputOf(), byMachine)).status).toBe('accepted');
    }));
});
