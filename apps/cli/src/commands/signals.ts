import { migrate } from '@rangewatch/database/admin';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import type { FinishedRun, SignalRunOptions } from '@rangewatch/service/signals';
import { type Command, InvalidArgumentError } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { CliFailure } from '../failure.ts';
import { explanationLines } from '../signals/explanation-lines.ts';
import { resultLines } from '../signals/result-lines.ts';
import type { Session } from '../terminal/session.ts';
import { typedWeek } from '../week/typed-week.ts';
import type { Run } from '../run.ts';

interface RunOptions {
  readonly asOf: string;
  readonly explain?: string;
  readonly seed?: number;
}

const HELP = `
Which campaigns' participants are called from which ranges far more than comparable people. The run judges
the facts as they are now, for the twelve weeks up to the named one, and the week before it from the same
facts. What is screened in is graded: screened, signal, robust, corroborated. It is a signal, not proof;
that nothing is found clears nobody.

With --json each result is one line: {"campaign","range","level","o","e","ic","ic025","ic975","prr","q",
"p","fragility","checks":{…},"routes":{…}, …}: persons observed and expected, information component in
bits, and every condition of every level, true, false, or null where what it needs is not there. With
--explain the conditions of one campaign are printed for a person to read.

The same facts, code and seed give the same bytes. The figures are exact: they are for whoever runs this
service and for authorities, not for publication.

Examples:
  $ rangewatch signals run --as-of 2026-W13
  $ rangewatch signals run --as-of 2026-W13 --json
  $ rangewatch signals run --as-of 2026-W13 --explain c43`;

export function registerSignals(program: Command, run: Run): void {
  program
    .command('signals')
    .description('which campaigns’ participants are called from which ranges; exact figures')
    .command('run')
    .description('judge the campaigns of the twelve weeks up to one')
    .requiredOption('--as-of <week>', 'ISO week, such as 2026-W13')
    .option('--explain <campaign>', 'print the conditions of one campaign, by its id')
    .option(
      '--seed <n>',
      'seed of the shuffles; of the facts themselves when left out',
      wholeNumber,
    )
    .addHelpText('after', HELP)
    .action(run((session, options: RunOptions) => judge(session, options)));
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new InvalidArgumentError('A whole number from 0.');
  return value;
}

async function judge(session: Session, { asOf: typed, explain, seed }: RunOptions): Promise<void> {
  const asOf = typedWeek(session, typed);
  await migrate(session.config.databaseUrl);
  const finished = await finish(session, { asOf, ...(seed === undefined ? {} : { seed }) });
  if (explain === undefined) show(session, finished);
  else explainOne(session, finished, explain);
}

async function finish({ config }: Session, options: SignalRunOptions): Promise<FinishedRun> {
  const { runSignals } = await import('@rangewatch/service/signals');
  const writers = await openWriters(config.databaseUrl);
  const readers = await openReaders(config.databaseUrl);
  try {
    const deps = { readers, writers, clock: () => new Date(), timeZone: config.timeZone };
    return await runSignals({ ...deps, codeVersion: packageFile.version }, options);
  } finally {
    await readers.close();
    await writers.close();
  }
}

function show(session: Session, finished: FinishedRun): void {
  if (session.isJson) for (const { result } of finished.results) console.log(result);
  else session.result(null, resultLines(session, finished));
}

function explainOne(session: Session, finished: FinishedRun, campaign: string): void {
  const results = finished.results.filter(
    ({ campaignId, campaignRef }) => campaignId === campaign || campaignRef === campaign,
  );
  if (results.length === 0)
    throw new CliFailure('signals_none_of_campaign', { campaign, week: finished.asOf });
  const lines = results.flatMap((result) => explanationLines(session, result));
  session.result(
    results.map(({ result }) => JSON.parse(result)),
    lines,
  );
}
