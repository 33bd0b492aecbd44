import { AUTHORITY_ROLES, CATEGORIES, PROVINCES } from '@rangewatch/schema';
import { type Command, Option } from 'commander';
import { addAuthority, type AddOptions, endAccess } from '../authority/authorities.ts';
import { type WeekTableOptions, writeWeekTable } from '../authority/authority-week.ts';
import { invitePerson, type InviteOptions } from '../authority/invite-person.ts';
import { listAuthorities } from '../authority/list-authorities.ts';
import { registerNotices } from './authority-notices.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

const EXAMPLES = `
People of an authority sign in with a passkey of their own: no password, nothing to type. Where OIDC_ISSUERS names
the sign-on of their authority (docs/authority-sign-on.md), they may use that instead. The link an invitation
prints is shown once, works once and for 72 hours; send it so that nobody else reads it. Inviting the same label
again lets the same person add a passkey or a sign-on. What ends, ends at once: sessions of people, and tokens of an
authority. Tokens for its machines: rangewatch token create NAME --authority AUTHORITY
News of each release: rangewatch authority webhook --help, rangewatch authority mail --help

Examples:
  $ rangewatch authority add "Consumer office, Fujian" --province CN-FJ --category impersonation
  $ rangewatch authority invite "Consumer office, Fujian" --person "Desk 3"
  $ rangewatch authority invite a3c1f0e2b9d84756 --person "Desk 1" --role approver
  $ rangewatch authority list
  $ rangewatch authority table 2026-W34 --for "Consumer office, Fujian" --out w34
  $ rangewatch authority end 5f0c2ad1b3e49c77`;

export function registerAuthority(program: Command, run: Run): void {
  const command = program
    .command('authority')
    .description('authorities, and who signs in there')
    .addHelpText('after', EXAMPLES);
  registerAdd(command, run);
  registerInvite(command, run);
  registerNotices(command, run);
  command
    .command('list')
    .description('every authority, who is in it, and when they were last seen')
    .action(run((session) => withWriters(session, (writers) => listAuthorities(session, writers))));
  command
    .command('table')
    .description(
      'write the exact table of a released week for an authority, and note that it took it',
    )
    .argument('<week>', 'ISO week, such as 2026-W34')
    .requiredOption(
      '--for <authority>',
      'its id or name; its provinces and categories bound the table',
    )
    .requiredOption('--out <folder>', 'an empty folder for authority.csv, .json and .xlsx')
    .action(
      run((session, week: string, options: WeekTableOptions) =>
        withWriters(session, (writers) => writeWeekTable(session, writers, week, options)),
      ),
    );
  command
    .command('end')
    .description('end an authority or one person at once')
    .argument('<id>', 'authority or person, as “authority list” shows it')
    .action(
      run((session, id: string) =>
        withWriters(session, (writers) => endAccess(session, writers, id)),
      ),
    );
}

function registerAdd(command: Command, run: Run): void {
  command
    .command('add')
    .description('add an authority')
    .argument('<name>', 'as it is called in public')
    .addOption(
      new Option(
        '--province <codes...>',
        'provinces it is concerned with; all when left out',
      ).choices(PROVINCES),
    )
    .addOption(
      new Option('--category <names...>', 'kinds of calls; all when left out').choices(CATEGORIES),
    )
    .action(
      run((session, name: string, options: AddOptions) =>
        withWriters(session, (writers) => addAuthority(session, writers, name, options)),
      ),
    );
}

function registerInvite(command: Command, run: Run): void {
  command
    .command('invite')
    .description('print a link with which one person comes in')
    .argument('<authority>', 'its id or name')
    .requiredOption(
      '--person <label>',
      'what they are called here, such as a desk or a name at work',
    )
    .addOption(
      new Option(
        '--role <role>',
        'approver: may also say yes to what a colleague asked for; a new person is a reader',
      ).choices(AUTHORITY_ROLES),
    )
    .action(
      run((session, authority: string, options: InviteOptions) =>
        withWriters(session, (writers) => invitePerson(session, writers, authority, options)),
      ),
    );
}
