import { DEFAULT_PARTNER, partnerName } from '@rangewatch/schema';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import { ftcFiles } from '../import/ftc-files.ts';
import { importEach } from '../import/import-each.ts';
import { partnerFiles } from '../import/partner-files.ts';
import type { Session } from '../terminal/session.ts';
import type { Run } from '../run.ts';

interface ImportOptions {
  readonly rejections?: string;
}

interface ReportOptions extends ImportOptions {
  readonly partner: string;
  readonly campaigns?: string;
}

const SAME_AGAIN = `
A row is known by its file's content and its line: a second import adds nothing, and an import that was
stopped goes on where it was. Plain and gzip files are told apart by content.`;

const FTC_EXAMPLES = `${SAME_AGAIN}

Examples:
  $ rangewatch import ftc complaints-2020-09.csv.gz
  $ rangewatch import ftc *.csv --rejections rejected.jsonl --json`;

const REPORT_EXAMPLES = `${SAME_AGAIN}
One JSON object a line: a person with phones, exposures and calls, or a campaign (docs/partner-reports.md).
A person who comes again replaces what was kept of them.

Examples:
  $ rangewatch import reports persons.jsonl.gz --campaigns campaigns.jsonl --partner acme
  $ rangewatch import reports persons-*.jsonl --rejections rejected.jsonl --json`;

export function registerImport(program: Command, run: Run): void {
  const command = program.command('import').description('add reports from files');
  withRejections(
    command
      .command('ftc')
      .description('Do Not Call complaints of the US Federal Trade Commission')
      .argument('<files...>', 'CSV files, plain or gzip'),
  )
    .addHelpText('after', FTC_EXAMPLES)
    .action(
      run((session, files: string[], { rejections }: ImportOptions) =>
        importEach(session, files, rejections, ftcFiles(session)),
      ),
    );
  withRejections(
    command
      .command('reports')
      .description('persons of a partner: what they gave to which campaign, and who called them')
      .argument('<files...>', 'JSON lines, plain or gzip')
      .option('--campaigns <file>', 'what the partner says of its campaigns, JSON lines')
      .option('--partner <name>', 'whose persons they are', DEFAULT_PARTNER),
  )
    .addHelpText('after', REPORT_EXAMPLES)
    .action(
      run((session, files: string[], options: ReportOptions) =>
        importReports(session, files, options),
      ),
    );
}

function withRejections(command: Command): Command {
  return command.option(
    '--rejections <file>',
    'write every rejected row, with line and reason, one JSON object a line',
  );
}

async function importReports(
  session: Session,
  files: readonly string[],
  { campaigns, partner, rejections }: ReportOptions,
): Promise<void> {
  if (!partnerName.safeParse(partner).success)
    throw new CliFailure('partner_name_wrong', { partner }, EXIT.usage);
  const all = campaigns === undefined ? files : [campaigns, ...files];
  await importEach(session, all, rejections, partnerFiles(session, partner));
}
