import { randomBytes } from 'node:crypto';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { bytesOf } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SealBroken } from '../report/sealed-box.ts';
import { type ContributionDesk, createContributionDesk } from './contribution-desk.ts';
import { openFact } from './sealed-fact.ts';

const keys = { idempotency: bytesOf('idempotency'), seal: bytesOf('seal') };
const ANN = { reporterSecret: bytesOf('ann').subarray(0, 16) };
const BO = { reporterSecret: bytesOf('bo').subarray(0, 16) };
const prize = { prize: '全屋软装一套' };
const input = { idempotencyKey: 'k'.repeat(22), campaignId: 'lottery', prize };

describeEachEngine('the contribution desk', (database) => {
  let writers: Writers;
  let desk: ContributionDesk;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    const clock = createFixedClock('2026-08-18T04:00:00Z');
    desk = createContributionDesk({
      writers,
      keys,
      clock,
      random: randomBytes,
      timeZone: 'Asia/Shanghai',
    });
    await writers.registerCampaign({
      campaignId: 'lottery',
      idempotencyHash: bytesOf('key'),
      contentHash: bytesOf('content'),
      registeredAt: clock(),
      isSample: false,
      draft: {
        idempotencyKey: 'lottery',
        title: 'Lottery',
        organiserName: 'Example Homes',
        channel: 'qr_code',
        startsOn: null,
        endsOn: null,
        participantsClaimed: null,
        description: null,
        link: null,
      },
    });
  });
  afterEach(() => writers.close());

  it('keeps what was written sealed, and opens it for the person who decides', async () => {
    expect(await desk.contribute(input, ANN)).toEqual({ status: 'held', repeated: false });
    const [held] = await writers.listHeldContributions(5);
    if (!held?.sealedValue) throw new Error('nothing is held');
    expect(Buffer.from(held.sealedValue).includes('软装')).toBe(false);
    expect(openFact(keys.seal, held)).toEqual({
      field: 'prize',
      value: { ...prize, condition: null },
    });
    expect(() => openFact(bytesOf('other key'), held)).toThrow(SealBroken);
    expect(() => openFact(keys.seal, { ...held, field: 'source' })).toThrow(SealBroken);
  });

  it('stores the same once, from one sender or two', async () => {
    await desk.contribute(input, ANN);
    expect(await desk.contribute(input, ANN)).toEqual({ status: 'held', repeated: true });
    expect(await desk.contribute(input, BO)).toEqual({ status: 'held', repeated: true });
    const other = { ...input, prize: { prize: 'Something else' } };
    expect(await desk.contribute(other, ANN)).toMatchObject({
      problems: [{ code: 'idempotency_key_reused' }],
    });
    expect(await writers.listHeldContributions(5)).toHaveLength(1);
  });

  it('names what is wrong', async () => {
    const nowhere = { ...input, campaignId: 'nothing' };
    expect(await desk.contribute(nowhere, ANN)).toMatchObject({
      problems: [{ code: 'campaign_unknown', path: 'campaignId' }],
    });
    const seen = { wording: 'We may share.', seenOn: '2026-08-19', seenWhere: 'pop-up' };
    const tomorrow = { ...input, prize: null, consentText: seen };
    expect(await desk.contribute(tomorrow, ANN)).toMatchObject({
      problems: [{ code: 'in_the_future', path: 'consentText.seenOn' }],
    });
  });
});
