import { ENGINES } from '@rangewatch/testkit';
import { ensureWeek } from '@rangewatch/schema';
import { type SignalRecord, subjectInMemory, judgeSignals } from '@rangewatch/statistics/signals';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDice } from '../population/dice.ts';
import { SMALL_SIZE } from '../population/options.ts';
import { type Population, simulatePopulation } from '../population/population.ts';
import { CAMPAIGNS_FILE, PERSONS_FILE, writePopulation } from '../population/write-files.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { type Run, runRangewatch } from './run-rangewatch.ts';

const SEED = 20_261_127;
const WEEK = '2026-W13';

const recordsIn = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SignalRecord);

/** What the engines printed. */
const printed: string[] = [];

describe.each(ENGINES)('what a partner supplies, judged on %s', (engine) => {
  let deployment: Deployment;
  let population: Population;
  let first: Run;
  beforeAll(async () => {
    deployment = await createDeployment(engine);
    population = simulatePopulation(SEED, SMALL_SIZE);
    await writePopulation(deployment.path('partner'), population);
    const files = [PERSONS_FILE, CAMPAIGNS_FILE].map((name) => deployment.path(`partner/${name}`));
    const [persons = '', campaigns = ''] = files;
    const imported = await runRangewatch(
      deployment,
      'import',
      'reports',
      persons,
      '--campaigns',
      campaigns,
      '--json',
    );
    if (imported.exitCode !== 0) throw new Error(imported.stderr);
    first = await run('--json');
    printed.push(first.stdout);
  });
  afterAll(() => deployment.remove());

  const run = (...words: readonly string[]) =>
    runRangewatch(deployment, 'signals', 'run', '--as-of', WEEK, ...words);

  test('each result is a line, the same bytes on both engines', () => {
    expect(first).toMatchObject({ exitCode: 0 });
    expect(recordsIn(first.stdout).length).toBeGreaterThan(3);
    expect(new Set(printed).size).toBe(1);
  });

  test('are the pairs that are found in memory', async () => {
    const { results } = await judgeSignals(subjectInMemory(population.persons), {
      asOf: ensureWeek(WEEK),
      randomFor: (label) => createDice(SEED, label).roll,
    });
    const inMemory = results.map(({ campaign, range, evidence: { observed, expected } }) => [
      campaign,
      range,
      observed,
      expected.toFixed(9),
    ]);
    const records = recordsIn(first.stdout);
    expect(records.map(({ campaign, range, o, e }) => [campaign, range, o, e.toFixed(9)])).toEqual(
      inMemory,
    );
  });

  test('a campaign is explained condition by condition, in the reader’s language', async () => {
    const [record] = recordsIn(first.stdout);
    const { stdout } = await run('--explain', record?.campaign ?? '', '--lang', 'zh-Hans');
    expect(stdout).toContain(`${record?.campaign}，${record?.range}`);
    expect(stdout).toMatch(/\[x\] 提供号码后接到来电的人数不少于 5/);
    expect(stdout).toMatch(/\[[x ?]\] 本服务只提供给该活动的号码/);
  });

  test('a week is named by its year and number', async () => {
    const wrong = await runRangewatch(deployment, 'signals', 'run', '--as-of', '2026-13');
    expect(wrong).toMatchObject({ exitCode: 2 });
  });
});

describe('an empty record', () => {
  let deployment: Deployment;
  beforeAll(async () => {
    deployment = await createDeployment('sqlite');
  });
  afterAll(() => deployment.remove());

  test('nobody is cleared by a run that finds nothing', async () => {
    const words = ['signals', 'run', '--as-of', WEEK] as const;
    const nothing = await runRangewatch(deployment, ...words, '--explain', 'nobody');
    expect(nothing).toMatchObject({ exitCode: 1, stdout: '' });
    expect(nothing.stderr).toMatch(/clears nobody/);
    expect((await runRangewatch(deployment, ...words)).stdout).toMatch(/clears nobody/);
    expect((await runRangewatch(deployment, ...words, '--json')).stdout).toBe('');
  });
});
