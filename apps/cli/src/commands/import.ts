import { randomBytes } from 'node:crypto';
import { migrate } from '@rangewatch/database/admin';
import { openWriters } from '@rangewatch/database/writers';
import { importFtcFile, type ImportSummary } from '@rangewatch/service';
import { formatCount } from '@rangewatch/schema';
import type { Command } from 'commander';
import { CliFailure } from '../failure.ts';
import {
  createRejectionFile,
  listRejections,
  type Rejection,
  type RejectionFile,
} from '../import/rejections.ts';
import { keepHeapSmall } from '../import/small-heap.ts';
import type { Run } from '../run-command.ts';
import { startProgress } from '../terminal/progress-report.ts';
import type { Session } from '../terminal/session.ts';
import { stopSignal } from '../terminal/stop-signal.ts';

interface ImportOptions {
  readonly rejections?: string;
}

const EXAMPLES = `
A row is known by its file's content and its line: a second import adds nothing, and an import that was
stopped goes on where it was. Plain and gzip files are told apart by content.

Examples:
  $ rangewatch import ftc complaints-2020-09.csv.gz
  $ rangewatch import ftc *.csv --rejections rejected.jsonl --json`;

export function registerImport(program: Command, run: Run): void {
  const command = program.command('import').description('add reports from an official file');
  command
    .command('ftc')
    .description('Do Not Call complaints of the US Federal Trade Commission')
    .argument('<files...>', 'CSV files, plain or gzip')
    .option(
      '--rejections <file>',
      'write every rejected row, with line and reason, one JSON object a line',
    )
    .addHelpText('after', EXAMPLES)
    .action(
      run((session, files: string[], options: ImportOptions) =>
        importFiles(session, files, options),
      ),
    );
}

async function importFiles(
  session: Session,
  files: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const rejectionFile = options.rejections
    ? createRejectionFile(session, options.rejections)
    : null;
  keepHeapSmall();
  await migrate(session.config.databaseUrl);
  const writers = await openWriters(session.config.databaseUrl);
  try {
    const imported = [];
    for (const file of files) imported.push(await importOne(session, writers, file, rejectionFile));
    session.result({ ok: true, files: imported }, []);
  } finally {
    rejectionFile?.close();
    await writers.close();
  }
}

type Writers = Awaited<ReturnType<typeof openWriters>>;
type ImportedFile = Omit<ImportSummary, 'fileId'> & {
  readonly file: string;
  readonly rowsPerSecond: number | null;
  readonly rejections: readonly Rejection[];
};

async function importOne(
  session: Session,
  writers: Writers,
  file: string,
  rejectionFile: RejectionFile | null,
): Promise<ImportedFile> {
  const bar = startProgress(session, file);
  const startedAt = performance.now();
  const { fileId, ...summary } = await importWithBar(session, writers, session.path(file), bar);
  const seconds = (performance.now() - startedAt) / 1000;
  const rowsPerSecond = summary.newCount > 0 ? Math.round(summary.newCount / seconds) : null;
  bar.end(summaryText(session, file, summary, rowsPerSecond));
  const rejections = await listRejections(
    session,
    writers.listRejections(fileId),
    file,
    rejectionFile,
  );
  return { file, ...summary, rowsPerSecond, rejections };
}

async function importWithBar(
  session: Session,
  writers: Writers,
  path: string,
  bar: ReturnType<typeof startProgress>,
): Promise<ImportSummary> {
  const stop = stopSignal();
  try {
    return await importFtcFile(
      { writers, clock: () => new Date(), random: randomBytes, timeZone: session.config.timeZone },
      path,
      {
        signal: stop.signal,
        onProgress: ({ linesDone, lineCount }) => bar.update(linesDone, lineCount),
      },
    );
  } catch (error) {
    throw stop.signal.aborted ? new CliFailure('import_stopped', { file: path }) : error;
  } finally {
    stop.release();
  }
}

function summaryText(
  { locale, say }: Session,
  file: string,
  summary: Omit<ImportSummary, 'fileId'>,
  rowsPerSecond: number | null,
): string {
  const count = (value: number) => formatCount(value, locale);
  return say('import_summary', {
    file,
    accepted: count(summary.acceptedCount),
    withheld: count(summary.withheldCount),
    rejected: count(summary.rejectedCount),
    already: count(summary.alreadyThereCount),
    rate: rowsPerSecond === null ? '–' : count(rowsPerSecond),
  });
}
