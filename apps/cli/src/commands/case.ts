import { CASE_OUTCOMES, type CaseStep } from '@rangewatch/schema';
import { type Command, Option } from 'commander';
import { type CaseOptions, noteCaseStep } from '../case/note-case-step.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

const CASES = [
  ['open', 'case_opened', 'an authority opened a case'],
  ['forward', 'case_forwarded', 'it asked the organiser about it'],
  ['close', 'case_closed', 'it closed the case, with an outcome'],
] as const satisfies readonly (readonly [string, CaseStep, string])[];

const EXAMPLES = `
What the authority says reaches the receipts of those who are counted in that row of that release, word for word.
Nobody learns who they are; they learn which authority it was and what it said. An authority has one open case at a
time on a row of a week, and people of an authority with accounts here do all this on its own pages.

Examples:
  $ rangewatch case open 2026-W34/r1 --about range:861701234**** --by "Xiamen Communications Administration"
  $ rangewatch case close 2026-W34/r1 --about campaign:spring-lottery --by "Market regulator" \\
      --outcome ordered_to_stop --words "The organiser was ordered to delete the numbers it holds."`;

export function registerCase(program: Command, run: Run): void {
  const command = program
    .command('case')
    .description('what an authority did about a row of a release, for those counted in it');
  for (const [name, step, description] of CASES) {
    const one = command
      .command(name)
      .description(description)
      .argument('<release>', 'week and revision, such as 2026-W34/r1')
      .requiredOption('--about <row>', 'campaign:ID or range:DIGITS****')
      .requiredOption('--by <authority>', 'which authority, as it calls itself')
      .option('--words <text>', 'what it says about it, up to 500 characters')
      .option('--on <day>', 'the day, such as 2026-09-01; today when left out')
      .addHelpText('after', EXAMPLES);
    if (step === 'case_closed')
      one.addOption(
        new Option('--outcome <name>', 'what became of it')
          .choices(CASE_OUTCOMES)
          .makeOptionMandatory(),
      );
    one.action(
      run((session, release: string, options: CaseOptions) =>
        withWriters(session, (writers) => noteCaseStep(session, writers, step, release, options)),
      ),
    );
  }
}
