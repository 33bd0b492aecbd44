import { formatCount } from '@rangewatch/schema';
import type { Command } from 'commander';
import { writeLookUpFiles } from '../look-up/write-look-up-files.ts';
import { ensureWritableFolder } from '../start/folders.ts';
import type { Session } from '../terminal/session.ts';
import type { Run } from '../run.ts';

const EXAMPLES = `
Writes now what the worker writes by itself: the 4,096 files of private look-ups every hour, and the daily
open data. Both go into LOOK_UP_DIR, for the site and for any CDN. A file is replaced as a whole.

Example:
  $ rangewatch look-up write
  $ LOOK_UP_DIR=/srv/cdn rangewatch look-up write --json`;

export function registerLookUp(program: Command, run: Run): void {
  const command = program
    .command('look-up')
    .description('files that answer look-ups')
    .addHelpText('after', EXAMPLES);
  command
    .command('write')
    .description('write the files of private look-ups and the daily open data')
    .addHelpText('after', EXAMPLES)
    .action(run(write));
}

async function write({ config, locale, result, say }: Session): Promise<void> {
  await ensureWritableFolder(config.lookUpDir, 'LOOK_UP_DIR');
  const { blocks, openData } = await writeLookUpFiles(config);
  const count = (value: number) => formatCount(value, locale);
  result({ ok: true, blocks, openData }, [
    say('look_up_blocks', {
      files: count(blocks.fileCount),
      changed: count(blocks.writtenCount),
      folder: blocks.folder,
    }),
    say('look_up_open_data', { rows: count(openData.rowCount), folder: openData.folder }),
  ]);
}
