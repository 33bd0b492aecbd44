import type { CampaignCounts } from '@rangewatch/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessCampaign } from './assess-campaign.ts';
import { anyDisclosure, withJitter } from './testing/facts.ts';
import { faultsOf, textsIn } from './testing/words.ts';

const run = (week: string, fields: Partial<CampaignCounts> = {}): CampaignCounts => ({
  campaignId: 'c1',
  week,
  reportCount: 90,
  reporterCount: 30,
  reporterCountToDate: 52,
  exposureCount: 230,
  ...fields,
});

describe('a campaign', () => {
  test('is spoken of as people stated it, at its last run, with what silence does not mean', () => {
    const assessment = assessCampaign(
      [run('2023-W06'), run('2023-W05')],
      withJitter('campaign:c1', 2),
    );
    expect(assessment).toMatchObject({
      campaignId: 'c1',
      method: 'rangewatch-public/1',
      week: '2023-W06',
      reporters: { from: 50, to: 99 },
      exposures: { from: 200, to: 499 },
    });
    expect(assessment?.sentence).toEqual({
      en: 'Up to the weekly run for 6–12 Feb 2023 (2023-W06), at least 50 people said that they had given this campaign their phone number and later received unwanted calls.',
      'zh-Hans':
        '截至2023年2月6日至12日（2023-W06）的每周统计，累计至少有 50 人表示，自己曾向此活动提供手机号码，之后接到不想接的电话。',
      'zh-Hant':
        '截至2023年2月6日至12日（2023-W06）的每週統計，累計至少有 50 人表示，自己曾向此活動提供手機號碼，之後接到不想接的電話。',
    });
    expect(assessment?.basis.en).toMatch(
      /^All told, at least 200 people .* that is not clearance\.$/,
    );
    expect(assessment?.basis['zh-Hans']).toContain('没有举报，也不等于没有问题');
    expect(assessment?.basis['zh-Hant']).toContain('沒有舉報，也不等於沒有問題');
  });

  test.each([
    [4, 0, false],
    [5, 0, true],
    [6, 2, false],
    [7, 2, true],
  ])('%i people with jitter %i: shown %s', (reporterCountToDate, jitter, shown) => {
    const assessment = assessCampaign(
      [run('2023-W06', { reporterCountToDate })],
      withJitter('campaign:c1', jitter),
    );
    expect(assessment !== null).toBe(shown);
  });

  test('follows withdrawals at the next run: an earlier, larger run is not shown instead', () => {
    const runs = [run('2023-W06'), run('2023-W07', { reporterCountToDate: 4 })];
    expect(assessCampaign(runs, withJitter('campaign:c1', 0))).toBeNull();
  });

  test('without a run there is nothing to say', () => {
    expect(assessCampaign([], withJitter('campaign:c1', 0))).toBeNull();
  });

  test('shows weeks between those that can stand alone, and leaves out small exposures', () => {
    const runs = [
      run('2023-W04', { reporterCount: 2 }),
      run('2023-W05', { reporterCount: 5 }),
      run('2023-W07', { reporterCount: 20, exposureCount: 4 }),
    ];
    const assessment = assessCampaign(runs, withJitter('campaign:c1', 0));
    expect(assessment?.weeks).toEqual([
      { week: '2023-W05', reporters: { from: 5, to: 9 } },
      { week: '2023-W06', reporters: null },
      { week: '2023-W07', reporters: { from: 20, to: 49 } },
    ]);
    expect(assessment?.exposures).toBeNull();
    expect(assessment?.basis.en).not.toContain('All told');
  });

  test('its words exist in three languages, accuse nobody and clear nobody', () => {
    const count = fc.integer({ min: 5, max: 100_000 });
    fc.assert(
      fc.property(count, count, anyDisclosure, (reporterCountToDate, exposureCount, disclosure) => {
        const assessment = assessCampaign(
          [run('2023-W06', { reporterCountToDate, exposureCount })],
          disclosure,
        );
        expect(textsIn(assessment).flatMap(faultsOf)).toEqual([]);
        expect(assessment === null).toBe(textsIn(assessment).length === 0);
      }),
    );
  });
});
