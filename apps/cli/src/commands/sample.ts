import { randomBytes } from 'node:crypto';
import { loadKeys, removeSample } from '@rangewatch/service';
import { formatCount } from '@rangewatch/schema';
import type { Command } from 'commander';
import { loadWithProgress } from '../sample/bring-sample.ts';
import type { Session } from '../terminal/session.ts';
import type { Run } from '../run.ts';

const EXAMPLES = `
The sample is one real morning of FTC complaints and an invented story of a lottery and the calls after
it, on numbers no one can hold. Every page says so until it is removed.

Examples:
  $ rangewatch sample load
  $ rangewatch sample remove`;

export function registerSample(program: Command, run: Run): void {
  const command = program
    .command('sample')
    .description('the data a new installation shows')
    .addHelpText('after', EXAMPLES);
  command
    .command('load')
    .description('put the sample on record; a second time adds nothing')
    .action(run(load));
  command
    .command('remove')
    .description('take the sample out of every count, list and release')
    .action(run(remove));
}

async function load(session: Session): Promise<void> {
  const { campaignCount, reportCount, newReportCount, imported } = await loadWithProgress(session);
  const document = {
    ok: true,
    campaignCount,
    reportCount,
    newReportCount,
    importedCount: imported.acceptedCount,
  };
  const count = (value: number) => formatCount(value, session.locale);
  session.result(document, [
    session.say('sample_summary', {
      campaigns: count(campaignCount),
      reports: count(reportCount),
      imported: count(imported.acceptedCount),
      new: count(newReportCount + imported.newCount),
    }),
  ]);
}

async function remove(session: Session): Promise<void> {
  const { config, say } = session;
  const removed = await removeSample({
    databaseUrl: config.databaseUrl,
    releasesDir: config.releasesDir,
    authorityDir: config.authorityDir,
    keys: await loadKeys(config.keysDir),
    clock: () => new Date(),
    random: randomBytes,
    timeZone: config.timeZone,
  });
  const count = (value: number) => formatCount(value, session.locale);
  session.result({ ok: true, ...removed }, [
    say('sample_removed', {
      campaigns: count(removed.campaignCount),
      reports: count(removed.reportCount),
      imported: count(removed.importedCount),
      releases: count(removed.releases.length),
    }),
  ]);
}
