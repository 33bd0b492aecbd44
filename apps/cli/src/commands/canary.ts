import type { Command } from 'commander';
import {
  addCanary,
  type AddOptions,
  type CallsOptions,
  giveCanary,
  type GiveOptions,
  listCanaries,
  noteCanaryCalls,
} from '../canary/canaries.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

const EXAMPLES = `
A canary is a phone number of your own that one campaign is given and nobody else; a twin is one that nobody is
given. Who calls canaries and not twins is evidence nobody can make up. Ask a lawyer before you give one. Add it
first: that commits to what it is for in the ledger. The number itself is kept nowhere; a label stands for it.

Examples:
  $ rangewatch canary add sim-a --for c9q2m4c7t1v8k3w6r
  $ rangewatch canary add sim-b --twin
  $ rangewatch canary give sim-a --on 2026-03-02
  $ rangewatch canary calls sim-a --until 2026-03-29 --call "170 1234 5678@2026-03-20"
  $ rangewatch canary calls sim-b --until 2026-03-29
  $ rangewatch canary list`;

export function registerCanary(program: Command, run: Run): void {
  const command = program
    .command('canary')
    .description('own numbers that one campaign is given, or nobody')
    .addHelpText('after', EXAMPLES);
  command
    .command('add')
    .description('commit to a number and what it is for, before it is given')
    .argument('<label>', 'what it is called here; not the number')
    .option('--for <campaign>', 'the one campaign that will be given it')
    .option('--twin', 'nobody will be given it')
    .option('--from <day>', 'its calls are known from this day on; today when left out')
    .action(
      run((session, label: string, options: AddOptions) =>
        withWriters(session, (writers) => addCanary(session, writers, label, options)),
      ),
    );
  command
    .command('give')
    .description('note that the campaign was given it')
    .argument('<label>', 'canary')
    .option('--on <day>', 'the day, such as 2026-03-02; today when left out')
    .action(
      run((session, label: string, options: GiveOptions) =>
        withWriters(session, (writers) => giveCanary(session, writers, label, options)),
      ),
    );
  command
    .command('calls')
    .description('note who called it, and up to which day these are all')
    .argument('<label>', 'canary')
    .option('--until <day>', 'all calls up to and with this day are noted; today when left out')
    .option('--call <number@day...>', 'one call: the number shown, @, the day')
    .action(
      run((session, label: string, options: CallsOptions) =>
        withWriters(session, (writers) => noteCanaryCalls(session, writers, label, options)),
      ),
    );
  command
    .command('list')
    .description('every canary, with its calls')
    .action(run((session) => listCanaries(session)));
}
