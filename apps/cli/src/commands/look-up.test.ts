import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeys } from '@rangewatch/service';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

describeEachEngine('rangewatch look-up write', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    await createKeys(join(cli.folder, 'keys'));
  });
  afterEach(() => cli.drop());

  it('writes the files of private look-ups and the open data, and says where', async () => {
    const folder = join(cli.folder, 'look-up');
    const { exitCode, stdout } = await cli.start(['look-up', 'write', '--json']).ended;
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      blocks: { folder: join(folder, 'blocks'), fileCount: 4096, writtenCount: 4096 },
      openData: { folder: join(folder, 'open-data'), rowCount: 0 },
    });
    expect(await readdir(join(folder, 'blocks'))).toHaveLength(4096);
    expect(await readdir(join(folder, 'open-data'))).toContain('datapackage.json');
    const again = await cli.run(['look-up', 'write', '--lang', 'zh-Hans']);
    expect(again.stdout).toContain('其中 0 个有变化');
  });

  it('names the setting of a folder that cannot be one', async () => {
    await writeFile(join(cli.folder, 'look-up'), 'a file');
    const { exitCode, stderr } = await cli.run(['look-up', 'write']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('LOOK_UP_DIR');
  });
});
