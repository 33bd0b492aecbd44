import { LOCALES } from '@rangewatch/schema';
import { type Command, Option } from 'commander';
import { addMail, type AddMailOptions } from '../authority/notices/add-mail.ts';
import { addWebhook } from '../authority/notices/add-webhook.ts';
import { endMail, endWebhook } from '../authority/notices/end-subscription.ts';
import { listMails, listWebhooks } from '../authority/notices/list-subscriptions.ts';
import { replayWebhook, type ReplayOptions } from '../authority/notices/replay-webhook.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

const WEBHOOK_EXAMPLES = `
Each new release is posted to the address, signed (Standard Webhooks). The worker sends; what fails is tried again for
five days. The secret is shown once. How a receiver checks it: docs/authority-notices.md

Examples:
  $ rangewatch authority webhook add "Consumer office, Fujian" https://office.example/hooks/releases
  $ rangewatch authority webhook list
  $ rangewatch authority webhook replay 5f0c2ad1b3e49c77 --since 2026-W34
  $ rangewatch authority webhook end 5f0c2ad1b3e49c77`;

const MAIL_EXAMPLES = `
Each new release is told by a short mail. Please add an address only after its holder asked for it; a mail says how to
end them. Mails need SMTP_URL and MAIL_FROM: docs/authority-notices.md

Examples:
  $ rangewatch authority mail add "Consumer office, Fujian" desk3@office.example --language zh-Hans
  $ rangewatch authority mail list
  $ rangewatch authority mail end "Consumer office, Fujian" desk3@office.example`;

export function registerNotices(authority: Command, run: Run): void {
  registerWebhook(authority, run);
  registerMail(authority, run);
}

function registerWebhook(authority: Command, run: Run): void {
  const command = authority
    .command('webhook')
    .description('programs of an authority that are told of releases')
    .addHelpText('after', WEBHOOK_EXAMPLES);
  command
    .command('add')
    .description('tell a program of each new release, and print the secret it checks with')
    .argument('<authority>', 'its id or name')
    .argument('<url>', 'https address; a host of WEBHOOK_ALLOW may be inside a network')
    .action(
      run((session, authority: string, url: string) =>
        withWriters(session, (writers) => addWebhook(session, writers, authority, url)),
      ),
    );
  command
    .command('list')
    .description('every one, when it was last reached, and what fails')
    .action(run((session) => withWriters(session, (writers) => listWebhooks(session, writers))));
  command
    .command('end')
    .description('end one at once, and forget its address')
    .argument('<id>', 'as “webhook list” shows it')
    .action(
      run((session, id: string) =>
        withWriters(session, (writers) => endWebhook(session, writers, id)),
      ),
    );
  registerReplay(command, run);
}

function registerReplay(webhook: Command, run: Run): void {
  webhook
    .command('replay')
    .description('send the releases of a week and of later ones again, under the same ids')
    .argument('<id>', 'as “webhook list” shows it')
    .requiredOption('--since <week>', 'ISO week, such as 2026-W34')
    .action(
      run((session, id: string, options: ReplayOptions) =>
        withWriters(session, (writers) => replayWebhook(session, writers, id, options)),
      ),
    );
}

function registerMail(authority: Command, run: Run): void {
  const command = authority
    .command('mail')
    .description('people of an authority who are told of releases by mail')
    .addHelpText('after', MAIL_EXAMPLES);
  command
    .command('add')
    .description('tell an address of each new release')
    .argument('<authority>', 'its id or name')
    .argument('<address>', 'one mail address')
    .addOption(
      new Option(
        '--language <language>',
        'of the mails; that of this command when left out',
      ).choices(LOCALES),
    )
    .action(
      run((session, authority: string, address: string, options: AddMailOptions) =>
        withWriters(session, (writers) =>
          addMail(session, writers, { authority, address }, options),
        ),
      ),
    );
  command
    .command('list')
    .description('every one, its address masked, when it was last reached, and what fails')
    .action(run((session) => withWriters(session, (writers) => listMails(session, writers))));
  command
    .command('end')
    .description('end the mails to an address at once, and forget it')
    .argument('<authority>', 'its id or name')
    .argument('<address>', 'the address, or its id as “mail list” shows it')
    .action(
      run((session, authority: string, address: string) =>
        withWriters(session, (writers) => endMail(session, writers, { authority, address })),
      ),
    );
}
