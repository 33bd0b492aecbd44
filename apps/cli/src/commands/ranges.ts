import { SOURCES, type Source, sourceName, type Week, weekOfInstant } from '@rangewatch/schema';
import { HOT_RANGE_POLICY, type HotRangePolicy } from '@rangewatch/statistics';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CliFailure } from '../failure.ts';
import { hotRangeDocument, hotRangeLines } from '../ranges/hot-range-lines.ts';
import { type HotRangesRead, readHotRanges } from '../ranges/read-hot-ranges.ts';
import type { Session } from '../terminal/session.ts';
import { typedWeek } from '../week/typed-week.ts';
import type { Run } from '../run.ts';

interface HotOptions {
  readonly week: string;
  readonly source?: Source;
  readonly minSubRanges: number;
  readonly minShare: number;
  readonly minLift: number;
  readonly minReporters: number;
  readonly limit?: number;
}

const HELP = `
A range is hot when the numbers reported in it are spread over its sub-ranges, are a fair share of it, and
lie denser than around it; never because of one loud number. Of such ranges the widest is shown, so that
none lies inside another, strongest first: by numbers, then reports.

Every source that names a number in the week is shown, each for itself; sources are never added. With
--json each range is one line: {"range","reports","reporters","numbers","share"}, and "source" behind them
when several sources are shown. "reporters" is null where people cannot be told apart, and "at least" for
ranges of 10 and of more than 10,000 numbers; "share" is numbers / size of the range, 0 to 1.

The figures are exact, as they are on record: they are for whoever runs this service, not for publication.

Examples:
  $ rangewatch ranges hot --week 2026-W34
  $ rangewatch ranges hot --week 2020-W36 --source ftc_dnc --limit 50 --json`;

export function registerRanges(program: Command, run: Run): void {
  const { spread, minShare, minLift, minReporters } = HOT_RANGE_POLICY;
  program
    .command('ranges')
    .description('number ranges of the record')
    .command('hot')
    .description('ranges that many reported numbers of one week share; exact figures')
    .requiredOption('--week <week>', 'ISO week, such as 2026-W34')
    .addOption(new Option('--source <source>', 'only this source').choices(SOURCES))
    .option(
      '--min-sub-ranges <n>',
      'sub-ranges, of ten, that hold their part of the numbers',
      count,
      spread.minSubRanges,
    )
    .option('--min-share <share>', 'reported numbers / all its numbers, 0 to 1', share, minShare)
    .option('--min-lift <factor>', 'how many times denser than around it', factor, minLift)
    .option('--min-reporters <n>', 'people, where they are told apart', count, minReporters)
    .option('--limit <n>', 'only so many, the strongest', count)
    .addHelpText('after', HELP)
    .action(run((session, options: HotOptions) => showHot(session, options)));
}

const count = numberIn('A whole number from 1', (value) => Number.isInteger(value) && value >= 1);
const share = numberIn('A share from 0 to 1', (value) => value >= 0 && value <= 1);
const factor = numberIn('A number from 0', (value) => value >= 0);

function numberIn(wanted: string, isWanted: (value: number) => boolean) {
  return (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value) && isWanted(value)) return value;
    throw new InvalidArgumentError(`${wanted} is needed.`);
  };
}

async function showHot(session: Session, options: HotOptions): Promise<void> {
  const week = begunWeek(session, typedWeek(session, options.week));
  const source = options.source ?? null;
  const read = await readHotRanges(session.config.databaseUrl, {
    week,
    source,
    policy: policyOf(options),
  });
  if (read.sources.size === 0) {
    const asked = source === null ? SOURCES : [source];
    const sources = asked.map((each) => sourceName(each, session.locale)).join(' · ');
    throw new CliFailure('ranges_without_reports', { week, sources });
  }
  print(session, week, { ...read, hot: read.hot.slice(0, options.limit) });
}

function begunWeek({ config }: Session, week: Week): Week {
  const current = weekOfInstant(new Date(), config.timeZone);
  if (week > current) throw new CliFailure('ranges_week_ahead', { week, current });
  return week;
}

function policyOf({ minSubRanges, minShare, minLift, minReporters }: HotOptions): HotRangePolicy {
  const spread = { ...HOT_RANGE_POLICY.spread, minSubRanges };
  return { spread, minShare, minLift, minReporters };
}

function print(session: Session, week: Week, { sources, hot }: HotRangesRead): void {
  const namesSource = sources.size > 1;
  if (session.isJson) {
    for (const each of hot) session.result(hotRangeDocument(each, namesSource), []);
    return;
  }
  const nameOf = (source: Source) => (namesSource ? sourceName(source, session.locale) : '');
  const lines = [session.say('ranges_columns', { week }), ...hotRangeLines(session, hot, nameOf)];
  session.result(null, hot.length > 0 ? lines : [session.say('ranges_none', { week })]);
}
