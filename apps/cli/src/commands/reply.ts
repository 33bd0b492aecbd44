import type { Command } from 'commander';
import {
  type InviteOptions,
  inviteOrganiser,
  listReplies,
  recordReply,
  type RecordOptions,
} from '../reply/organiser-replies.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

const EXAMPLES = `
Before a signal about a campaign is public its organiser has 15 days to reply. Note when and how they were
asked; what they answer is shown word for word beside the figures, at the same level. Look at it first: it
must be theirs, about the campaign, and without personal data.

Examples:
  $ rangewatch reply invite c9q2m4c7t1v8k3w6r --by "registered letter" --on 2026-11-02
  $ rangewatch reply record c9q2m4c7t1v8k3w6r --file reply.txt --on 2026-11-12
  $ rangewatch reply list`;

export function registerReply(program: Command, run: Run): void {
  const command = program
    .command('reply')
    .description('what organisers were asked and say')
    .addHelpText('after', EXAMPLES);
  command
    .command('invite')
    .description('note that an organiser was asked to reply')
    .argument('<campaign>', 'campaign')
    .requiredOption('--by <how>', 'how they were asked')
    .option('--on <day>', 'the day, such as 2026-11-02; today when left out')
    .action(
      run((session, campaign: string, options: InviteOptions) =>
        withWriters(session, (writers) => inviteOrganiser(session, writers, campaign, options)),
      ),
    );
  command
    .command('record')
    .description('note what an organiser says')
    .argument('<campaign>', 'campaign')
    .option('--file <file>', 'a text file in UTF-8')
    .option('--text <text>', 'the text itself')
    .option('--on <day>', 'the day it came, such as 2026-11-12; today when left out')
    .action(
      run((session, campaign: string, options: RecordOptions) =>
        withWriters(session, (writers) => recordReply(session, writers, campaign, options)),
      ),
    );
  command
    .command('list')
    .description('who was asked, when, and what they said')
    .action(run((session) => withWriters(session, (writers) => listReplies(session, writers))));
}
