import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { buildNewCampaign, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

const CAMPAIGN = 'c1';

async function putCampaign(writers: Writers): Promise<void> {
  await writers.registerCampaign(
    buildNewCampaign({ id: CAMPAIGN, title: 'Lottery', organiserName: 'Firm' }),
  );
  await writers.screenCampaign(CAMPAIGN, 'accepted', 'as advertised', new Date());
}

describeEachEngine('what organisers are asked and say', (database) => {
  let cli: TestCli;
  let writers: Writers;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    writers = await openWriters(database().url);
    await putCampaign(writers);
  });
  afterEach(async () => {
    await writers.close();
    await cli.drop();
  });

  it('is noted in its order: asked first, then answered, word for word', async () => {
    const early = await cli.run(['reply', 'record', CAMPAIGN, '--text', 'We deny it.']);
    expect([early.exitCode, early.stderr]).toEqual([1, expect.stringMatching(/reply invite c1/)]);
    const words = ['reply', 'invite', CAMPAIGN, '--by', 'letter', '--on'];
    await cli.run([...words, '2026-11-02']);
    const again = await cli.run([...words, '2026-11-09', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({
      status: 'already_invited',
      invitedOn: '2026-11-02',
    });
    await writeFile(join(cli.folder, 'reply.txt'), '\uFEFF“我们没有提供过号码。”\n');
    await cli.run(['reply', 'record', CAMPAIGN, '--file', 'reply.txt', '--on', '2026-11-12']);
    expect(await writers.listReplies()).toMatchObject([
      {
        campaignId: CAMPAIGN,
        invitedOn: '2026-11-02',
        repliedOn: '2026-11-12',
        text: '“我们没有提供过号码。”',
      },
    ]);
  });

  it('matches a partner’s campaign, and notes where one was spoken of', async () => {
    await writers.putSignalCampaigns({
      source: 'acme',
      campaigns: [
        { campaign: 'c43', title: null, organiserName: null, startsOn: null, region: null },
      ],
    });
    expect(await cli.run(['campaigns', 'match', 'acme', 'c43', CAMPAIGN])).toMatchObject({
      exitCode: 0,
    });
    expect((await cli.run(['campaigns', 'match', 'acme', 'c44', CAMPAIGN])).exitCode).toBe(1);
    const source = ['--source', 'https://news.example/a', '--on', '2026-11-01'];
    expect(await cli.run(['campaigns', 'mention', CAMPAIGN, ...source])).toMatchObject({
      exitCode: 0,
    });
  });
});

it('what is missing or cannot be is asked for', async () => {
  const cli = await createTestCli();
  await cli.run(['migrate']);
  for (const [exitCode, ...words] of [
    [1, 'reply', 'invite', 'nobody', '--by', 'letter'],
    [2, 'reply', 'invite', 'c1', '--by', ' '],
    [2, 'reply', 'invite', 'c1', '--by', 'letter', '--on', '2999-01-01'],
    [2, 'reply', 'record', 'c1', '--text', ' '],
    [1, 'reply', 'record', 'c1', '--text', 'a'.repeat(4001)],
    [2, 'campaigns', 'mention', 'c1', '--source', 'a newspaper'],
  ] as const) {
    const ended = await cli.run(words);
    expect([words, ended.exitCode, ended.stderr === '']).toEqual([words, exitCode, false]);
  }
  await cli.drop();
});
