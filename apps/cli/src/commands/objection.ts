import { openReaders } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';
import { loadKeys } from '@rangewatch/service';
import type { Command } from 'commander';
import { CliFailure } from '../failure.ts';
import { decideObjection, type DecisionOptions } from '../objection/decide-objection.ts';
import { heldLines, heldSummary, objectionLines } from '../objection/describe-objection.ts';
import { publishedAbout } from '../objection/published-about.ts';
import { statementOf } from '../objection/statement-of.ts';
import type { Session } from '../terminal/session.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

/** The rest is counted, not listed: a person works from the oldest on. */
const MOST_LISTED = 50;

const EXAMPLES = `
Whoever objects to what is shown about a number waits for a person. Your reason is shown to them, word for
word, when they come back with their receipt: write it for them, in plain words.

Nobody is asked who they are, so anybody can say they hold a number: agree only with what you could check
yourself. Accepting what the holder of one number says keeps that number off every list from the next minute on.
Accepting anything else changes nothing by itself: “rangewatch known add” keeps a number off the lists.
A name is shown to everybody; leave it out for a private person.

Examples:
  $ rangewatch objection list
  $ rangewatch objection show o7h2m9c4t1v8k3w6r
  $ rangewatch objection accept o7h2m9c4t1v8k3w6r --reason "The display was forged; you called nobody." --name "Sunrise Clinic"
  $ rangewatch objection reject o7h2m9c4t1v8k3w6r --reason "The calls are made from your own switchboard."`;

export function registerObjection(program: Command, run: Run): void {
  const command = program
    .command('objection')
    .description('decide what holders of numbers object to')
    .addHelpText('after', EXAMPLES);
  command
    .command('list')
    .description('objections that wait for a person, oldest first')
    .action(run((session) => withWriters(session, (writers) => list(session, writers))));
  command
    .command('show')
    .description('one objection, with what was written and what is published about the number')
    .argument('<id>', 'objection')
    .action(
      run((session, id: string) => withWriters(session, (writers) => show(session, writers, id))),
    );
  command
    .command('accept')
    .description('agree with an objection')
    .argument('<id>', 'objection')
    .requiredOption('--reason <text>', 'why, for whoever objected')
    .option('--name <text>', 'whom the number belongs to, for the public page')
    .action(
      run((session, id: string, options: DecisionOptions) =>
        withWriters(session, (writers) =>
          decideObjection(session, writers, id, 'accepted', options),
        ),
      ),
    );
  command
    .command('reject')
    .description('disagree with an objection')
    .argument('<id>', 'objection')
    .requiredOption('--reason <text>', 'why, for whoever objected')
    .action(
      run((session, id: string, options: DecisionOptions) =>
        withWriters(session, (writers) =>
          decideObjection(session, writers, id, 'rejected', options),
        ),
      ),
    );
}

async function list(session: Session, writers: Writers): Promise<void> {
  const held = await writers.listHeldObjections(MOST_LISTED);
  session.result(
    { ok: true, totalCount: held.totalCount, objections: held.objections.map(heldSummary) },
    heldLines(held, session),
  );
}

async function show(session: Session, writers: Writers, objectionId: string): Promise<void> {
  const { config } = session;
  const objection = await writers.findObjection(objectionId);
  if (!objection) throw new CliFailure('objection_unknown', { objectionId });
  const { seal, jitter } = await loadKeys(config.keysDir);
  const statement = statementOf(objection, seal);
  const readers = await openReaders(config.databaseUrl);
  try {
    const published = await publishedAbout(objection.range, readers, jitter, config.timeZone);
    const { sealedStatement: _, ...facts } = objection;
    session.result(
      { ok: true, objection: facts, statement, published },
      objectionLines(objection, statement, published, session),
    );
  } finally {
    await readers.close();
  }
}
