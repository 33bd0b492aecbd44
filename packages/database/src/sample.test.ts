import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek } from '@rangewatch/schema';
import { bytesOf, describeEachEngine, unsealTestTags } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeSample } from './admin/index.ts';
import { openReaders, type Readers } from './readers/index.ts';
import { openWriters, type Writers } from './writers/index.ts';

const NOW = new Date('2026-08-20T00:00:00Z');
/** Begins with the same digits as the sample's block, and is no number of it: it has a digit more. */
const LONGER = ensureCallerNumber('8657401642601');
const SAMPLE_BLOCK = ensureNumberRange('86574016****');
const OF_SAMPLE = ensureCallerNumber('865740164260');
const REAL = ensureCallerNumber('8617012340001');

describeEachEngine('the sample on record', (database) => {
  let writers: Writers;
  let readers: Readers;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    readers = await openReaders(database().url);
  });
  afterEach(async () => {
    await writers.close();
    await readers.close();
  });

  const register = (campaignId: string, startsOn: string | null) =>
    writers.registerCampaign({
      campaignId,
      idempotencyHash: bytesOf(`key ${campaignId}`),
      contentHash: bytesOf(campaignId),
      registeredAt: NOW,
      isSample: true,
      draft: {
        idempotencyKey: campaignId,
        title: 'A draw',
        organiserName: 'An invented organiser',
        channel: 'shop',
        startsOn: startsOn === null ? null : ensureCalendarDay(startsOn),
        endsOn: null,
        participantsClaimed: null,
        description: null,
        link: null,
      },
    });

  it('says when a campaign begins, before anybody has screened it', async () => {
    await register('dated', '2026-08-01');
    await register('undated', null);
    expect(await writers.findCampaignStart('dated')).toBe('2026-08-01');
    expect(await writers.findCampaignStart('undated')).toBeNull();
    expect(await writers.findCampaignStart('unknown')).toBeNull();
  });

  it('goes with what is known and wanted of its numbers, and with nothing else', async () => {
    for (const number of [OF_SAMPLE, LONGER, REAL]) {
      await writers.noteKnownNumber({
        number,
        name: 'A hospital',
        basis: 'operator',
        notedAt: NOW,
      });
      for (const person of ['a', 'b']) {
        const tag = bytesOf(person).subarray(0, 16);
        await writers.markWanted({ number, tag, markedAt: NOW });
      }
    }
    await removeSample(database().url, {
      week: ensureWeek('2026-W34'),
      leafSalt: () => bytesOf('s'),
      ranges: [SAMPLE_BLOCK],
      unsealTags: unsealTestTags,
    });
    const known = await writers.listKnownNumbers();
    expect(known.map(({ number }) => number)).toEqual([REAL, LONGER]);
    expect((await readers.rangeView(OF_SAMPLE)).goodNumbers).toEqual([]);
    for (const number of [LONGER, REAL]) {
      expect((await readers.rangeView(number)).goodNumbers).toMatchObject([
        { number, basis: 'operator' },
        { number, basis: 'people', reporterCount: 2 },
      ]);
    }
  });
});
