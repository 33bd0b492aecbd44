import type { Command } from 'commander';
import type { Session } from '../terminal/session.ts';
import { withWriters } from '../terminal/with-writers.ts';
import { buildOneWeek } from '../week/build-one-week.ts';
import { type ActOptions, noteAuthorityAct } from '../week/note-authority-act.ts';
import { typedWeek } from '../week/typed-week.ts';
import type { Run } from '../run.ts';

interface BuildOptions {
  readonly dryRun?: boolean;
}

const EXAMPLES = `
Publishes a closed week: its first release, or the next revision when its figures changed. Building it
again changes nothing.

Examples:
  $ rangewatch week build 2026-W34
  $ rangewatch week build 2026-W34 --dry-run --json`;

const ACTS = [
  ['downloaded', 'downloaded', 'note that an authority took a release'],
  ['acted-on', 'acted_on', 'note that an authority acted on a release'],
] as const;

const ACT_EXAMPLES = `
Whoever has a report in the release reads it on their receipt, word for word.

Examples:
  $ rangewatch week downloaded 2026-W34/r1 --by "Xiamen Communications Administration"
  $ rangewatch week acted-on 2026-W34/r1 --by "Xiamen Communications Administration" --on 2026-09-14`;

export function registerWeek(program: Command, run: Run): void {
  const command = program.command('week').description('weekly summaries');
  command
    .command('build')
    .description('publish one week')
    .argument('<week>', 'ISO week, such as 2026-W34')
    .option('--dry-run', 'make and check the files, then throw them away; nothing is published')
    .addHelpText('after', EXAMPLES)
    .action(run((session, week: string, options: BuildOptions) => build(session, week, options)));
  for (const [name, kind, description] of ACTS) {
    command
      .command(name)
      .description(description)
      .argument('<release>', 'week and revision, such as 2026-W34/r1')
      .requiredOption('--by <authority>', 'which authority, as it calls itself')
      .option('--on <day>', 'the day, such as 2026-09-01; today when left out')
      .addHelpText('after', ACT_EXAMPLES)
      .action(
        run((session, release: string, options: ActOptions) =>
          withWriters(session, (writers) =>
            noteAuthorityAct(session, writers, kind, release, options),
          ),
        ),
      );
  }
}

async function build(
  session: Session,
  typed: string,
  { dryRun = false }: BuildOptions,
): Promise<void> {
  const { status, manifest, folder } = await buildOneWeek(
    session.config,
    typedWeek(session, typed),
    dryRun,
  );
  const { week, revision, files } = manifest;
  const values = { week, revision, folder: folder ?? '–' };
  session.result({ ok: true, status, week, revision, folder, manifest }, [
    session.say(`week_${status}`, values),
    ...files.map(({ name, rows, bytes, sha256 }) => `  ${sha256}  ${name}  ${rows}  ${bytes}`),
  ]);
}
