import { openWriters, type Writers } from '@rangewatch/database/writers';
import { buildNewCampaign, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

const CAMPAIGN = 'c1';

describeEachEngine('numbers of one’s own', (database) => {
  let cli: TestCli;
  let writers: Writers;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    writers = await openWriters(database().url);
    await writers.registerCampaign(
      buildNewCampaign({ id: CAMPAIGN, title: 'Lottery', organiserName: 'Firm' }),
    );
    await writers.screenCampaign(CAMPAIGN, 'accepted', 'as advertised', new Date());
  });
  afterEach(async () => {
    await writers.close();
    await cli.drop();
  });

  const canary = (...words: string[]) => cli.run(['canary', ...words, '--lang', 'en']);

  it('are committed to before they are given, then watched', async () => {
    const added = await canary('add', 'sim-a', '--for', CAMPAIGN, '--from', '2026-03-01');
    expect([added.exitCode, added.stdout]).toEqual([0, expect.stringContaining('sim-a is for c1')]);
    await canary('add', 'sim-b', '--twin', '--from', '2026-03-01');
    expect((await canary('give', 'sim-a', '--on', '2026-03-02')).exitCode).toBe(0);
    const calls = ['--call', '170 1234 5678@2026-03-20', '0755-8601 3388@2026-03-21'];
    await canary('calls', 'sim-a', '--until', '2026-03-29', ...calls);
    await canary('calls', 'sim-a', '--until', '2026-03-25', '--call', '+8617012345678@2026-03-20');
    await canary('calls', 'sim-b', '--until', '2026-03-29');
    const { stdout } = await canary('list', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      canaries: [
        {
          label: 'sim-a',
          campaignId: CAMPAIGN,
          givenOn: '2026-03-02',
          watchedFrom: '2026-03-01',
          watchedTo: '2026-03-29',
          leafIndex: 0,
          calls: [
            { calledOn: '2026-03-20', from: '8617012345678' },
            { calledOn: '2026-03-21', from: '8675586013388' },
          ],
        },
        { label: 'sim-b', campaignId: null, givenOn: null, leafIndex: 1, calls: [] },
      ],
    });
    expect((await canary('list')).stdout).toContain('sim-b  twin, watched 2026-03-01');
  });

  it('are refused with a reason', async () => {
    await canary('add', 'sim-a', '--for', CAMPAIGN);
    await canary('add', 'sim-b', '--twin');
    for (const [words, exitCode, reason] of [
      [['add', '13812345678', '--twin'], 2, 'is no label'],
      [['add', 'sim-c'], 2, '--for'],
      [['add', 'sim-c', '--twin', '--for', CAMPAIGN], 2, 'not both'],
      [['add', 'sim-c', '--for', 'nothing'], 1, 'No campaign nothing'],
      [['add', 'sim-a', '--twin'], 1, 'already'],
      [['give', 'sim-b'], 1, 'is a twin'],
      [['give', 'sim-z'], 1, 'no canary sim-z'],
      [['calls', 'sim-z'], 1, 'no canary sim-z'],
      [['calls', 'sim-a', '--call', '170 1234 5678'], 2, 'is no call'],
      [['calls', 'sim-a', '--call', 'nobody@2026-03-20'], 2, 'no digits'],
      [['calls', 'sim-a', '--until', '2099-01-01'], 2, '2099-01-01'],
    ] as const) {
      const refused = await canary(...words);
      expect([words, refused.exitCode]).toEqual([words, exitCode]);
      expect(refused.stderr).toContain(reason);
    }
    await canary('give', 'sim-a');
    expect((await canary('give', 'sim-a')).stderr).toContain('that day stands');
  });
});
