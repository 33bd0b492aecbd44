import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { createContributionDesk, createKeys, loadKeys } from '@rangewatch/service';
import { buildNewCampaign, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

describeEachEngine('screening on the command line', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    await createKeys(join(cli.folder, 'keys'));
    await register('lottery', 'Spring lottery');
    await cli.run(['screen', 'accept', 'lottery']);
  });
  afterEach(() => cli.drop());

  async function register(campaignId: string, title: string): Promise<void> {
    const writers = await openWriters(database().url);
    await writers.registerCampaign(
      buildNewCampaign({ id: campaignId, title, registeredAt: new Date('2026-08-17T00:00:00Z') }),
    );
    await writers.close();
  }

  /** Adds to a campaign as the API does, and returns the id it waits under. */
  async function contribute(fact: object): Promise<string> {
    const writers = await openWriters(database().url);
    try {
      const desk = createContributionDesk({
        writers,
        keys: await loadKeys(join(cli.folder, 'keys')),
        clock: () => new Date(),
        random: randomBytes,
        timeZone: 'Asia/Shanghai',
      });
      const idempotencyKey = randomBytes(16).toString('hex');
      const input = { idempotencyKey, campaignId: 'lottery', ...fact };
      await desk.contribute(input, { reporterSecret: null });
      return (await writers.listHeldContributions(9)).at(-1)?.contributionId ?? '';
    } finally {
      await writers.close();
    }
  }

  async function factsOnPage(): Promise<unknown[]> {
    const readers = await openReaders(database().url);
    try {
      return (await readers.acceptedFacts('lottery')).map(({ fact }) => fact.value);
    } finally {
      await readers.close();
    }
  }

  it('shows what waits, with what looks like personal data, and decides once', async () => {
    const id = await contribute({
      askedStep: { route: 'customer_service', asked: 'They said: call 13812345678' },
    });
    const { stdout } = await cli.run(['screen', 'list', '--lang', 'en']);
    expect(stdout).toContain(`${id}  `);
    expect(stdout).toContain('They said: call 13812345678');
    expect(stdout).toContain('Looks like personal data, phone number: 13812345678');
    expect(await factsOnPage()).toEqual([]);
    expect((await cli.run(['screen', 'reject', id])).exitCode).toBe(2);
    expect((await cli.run(['screen', 'reject', id, '--reason', 'a number'])).exitCode).toBe(0);
    expect((await cli.run(['screen', 'accept', id])).stderr).toContain('decided before');
    expect(await factsOnPage()).toEqual([]);
  });

  it('puts on the page what was accepted, and takes it off again', async () => {
    const id = await contribute({ prize: { prize: 'A sofa' } });
    expect((await cli.run(['screen', 'accept', id])).exitCode).toBe(0);
    expect(await factsOnPage()).toEqual([{ prize: 'A sofa', condition: null }]);
    expect((await cli.run(['screen', 'accept', id])).exitCode).not.toBe(0);
    expect(await factsOnPage()).toHaveLength(1);
    await cli.run(['screen', 'reject', id, '--reason', 'not advertised']);
    expect(await factsOnPage()).toEqual([]);
  });

  it('says which campaign one may be, and makes the two one', async () => {
    await register('copy', 'Spring lottery 2026');
    const { stdout } = await cli.run(['screen', 'list', '--lang', 'en']);
    expect(stdout).toContain('May be the same as lottery (Spring lottery).');
    const merge = ['screen', 'merge', 'copy', '--reason', 'told twice', '--into'];
    expect((await cli.run([...merge, 'nothing'])).stderr).toContain('nothing');
    expect((await cli.run([...merge, 'copy'])).exitCode).toBe(2);
    expect((await cli.run([...merge, 'lottery'])).exitCode).toBe(0);
    expect((await cli.run([...merge, 'lottery'])).exitCode).not.toBe(0);
    expect((await cli.run(['screen', 'list', '--lang', 'en'])).stdout).toContain('Nothing waits');
  });
});
