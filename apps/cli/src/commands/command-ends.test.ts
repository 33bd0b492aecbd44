import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeys } from '@rangewatch/service';
import { describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { createProgram } from '../program.ts';
import { createTestCli } from '../test-cli.ts';

/** In this order: the later ones work on what the first put on record. */
const LINES = [
  'migrate',
  'import ftc rows.csv',
  'week build 2020-W36',
  'release verify releases/2020-W36/r1',
  'ranges hot --week 2020-W36',
  'signals run --as-of 2020-W36',
  'campaigns match acme c1 nothing',
  'reply list',
  'canary list',
  'case open 2020-W36/r1 --about range:1202555**** --by Office --unregistered',
  'screen list',
  'objection list',
  'evidence list',
  'evidence requests',
  'known list',
  'authority list',
  'authority webhook list',
  'token list',
  'sample remove',
  'doctor',
] as const;

/** Each command starts a process: a busy machine must not fail it. */
const PATIENCE_MS = 240_000;

/** `start` lasts, and `look-up write` takes long: their own tests start them. */
const ELSEWHERE = ['start', 'look-up'];

it('no command is forgotten here', () => {
  const names = createProgram(() => async () => {}).commands.map((command) => command.name());
  const started = LINES.map((line) => line.split(' ')[0]);
  expect(new Set([...started, ...ELSEWHERE])).toEqual(new Set(names));
});

describeEachEngine('a process of its own', (database) => {
  it('ends by itself with each command, and says nothing but what the command says', {
    timeout: PATIENCE_MS,
  }, async () => {
    const cli = await createTestCli(database().url);
    await mkdir(join(cli.folder, 'releases'));
    await createKeys(join(cli.folder, 'keys'));
    const rows = 'created_day,company_phone_number,consumer_area_code\n2020-09-01,2025550143,202\n';
    await writeFile(join(cli.folder, 'rows.csv'), rows);
    for (const line of LINES) {
      const ended = await cli.start([...line.split(' '), '--lang', 'en']).ended;
      const exitCode = line.startsWith('campaigns') ? 1 : 0;
      expect({ line, ...ended }).toMatchObject({ line, exitCode, signal: null });
      expect(ended.stdout === '').toBe(exitCode === 1 || line.startsWith('import'));
      expect(ended.stderr).not.toMatch(/Warning:|^\s+at /m);
    }
    await cli.drop();
  });
});
