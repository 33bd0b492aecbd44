import type { Command } from 'commander';
import type { Run } from '../run-command.ts';
import type { Session } from '../terminal/session.ts';
import { buildOneWeek } from '../week/build-one-week.ts';
import { typedWeek } from '../week/typed-week.ts';

interface BuildOptions {
  readonly dryRun?: boolean;
}

const EXAMPLES = `
Publishes a closed week: its first release, or the next revision when its figures changed. Building it
again changes nothing.

Examples:
  $ rangewatch week build 2026-W34
  $ rangewatch week build 2026-W34 --dry-run --json`;

export function registerWeek(program: Command, run: Run): void {
  const command = program.command('week').description('weekly summaries');
  command
    .command('build')
    .description('publish one week')
    .argument('<week>', 'ISO week, such as 2026-W34')
    .option('--dry-run', 'make and check the files, then throw them away; nothing is published')
    .addHelpText('after', EXAMPLES)
    .action(run((session, week: string, options: BuildOptions) => build(session, week, options)));
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
