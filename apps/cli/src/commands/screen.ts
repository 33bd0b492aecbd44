import { openReaders } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';
import type { Command } from 'commander';
import { decideText } from '../screening/decide-text.ts';
import { heldLines } from '../screening/held-lines.ts';
import { readHeldTexts } from '../screening/held-texts.ts';
import { mergeCampaigns, type MergeOptions } from '../screening/merge-campaigns.ts';
import type { Session } from '../terminal/session.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

interface DecisionOptions {
  readonly reason?: string;
}

const EXAMPLES = `
Campaigns, and what people add to their pages, are shown only after a person accepted them: as they were
advertised, factual, and without personal data. What is rejected is erased. Rejecting something that was
accepted takes it off its page again, and what stood there before stands there again.

Two campaigns that are one are merged: the address of the first leads to the second from then on.

Examples:
  $ rangewatch screen list
  $ rangewatch screen accept c9q2m4c7t1v8k3w6r
  $ rangewatch screen reject a9q2m4c7t1v8k3w6r --reason "names a private person"
  $ rangewatch screen merge c9q2m4c7t1v8k3w6r --into c7h2m9c4t1v8k3w6r --reason "the same draw, told twice"`;

export function registerScreen(program: Command, run: Run): void {
  const command = program
    .command('screen')
    .description('check texts before they are shown')
    .addHelpText('after', EXAMPLES);
  command
    .command('list')
    .description('campaigns, and what people add to them, that wait to be checked')
    .action(run((session) => withWriters(session, (writers) => list(session, writers))));
  command
    .command('accept')
    .description('show a campaign, or what was added to one')
    .argument('<id>', 'campaign or contribution')
    .option('--reason <text>', 'why, for the record', 'as advertised')
    .action(
      run((session, id: string, { reason = '' }: DecisionOptions) =>
        withWriters(session, (writers) => decideText(session, writers, id, 'accepted', reason)),
      ),
    );
  command
    .command('reject')
    .description('keep a campaign, or what was added to one, out of sight')
    .argument('<id>', 'campaign or contribution')
    .requiredOption('--reason <text>', 'why, for the record')
    .action(
      run((session, id: string, { reason = '' }: DecisionOptions) =>
        withWriters(session, (writers) => decideText(session, writers, id, 'rejected', reason)),
      ),
    );
  command
    .command('merge')
    .description('make two campaigns one')
    .argument('<id>', 'campaign that goes')
    .requiredOption('--into <id>', 'campaign it is, which stays')
    .requiredOption('--reason <text>', 'why, for the record')
    .action(
      run((session, id: string, options: MergeOptions) =>
        withWriters(session, (writers) => mergeCampaigns(session, writers, id, options)),
      ),
    );
}

async function list(session: Session, writers: Writers): Promise<void> {
  const readers = await openReaders(session.config.databaseUrl);
  try {
    const held = await readHeldTexts(writers, readers, session.config.keysDir);
    session.result({ ok: true, ...held }, heldLines(held, session));
  } finally {
    await readers.close();
  }
}
