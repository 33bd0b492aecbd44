import type { FinishedRun } from '@rangewatch/service/signals';
import { formatCount } from '@rangewatch/schema';
import { signalLevelName } from '@rangewatch/statistics/signal-words';
import type { SignalRecord } from '@rangewatch/statistics/signals';
import type { Session } from '../terminal/session.ts';

/** A run as a table, under a line that says what it rests on. */
export function resultLines(session: Session, finished: FinishedRun): readonly string[] {
  const { locale, say } = session;
  const { asOf, run, factsHash, seed, results } = finished;
  const head = say(run.isVerifiedBasis ? 'signals_head' : 'signals_head_unverified', {
    week: asOf,
    persons: formatCount(run.personCount, locale),
    campaigns: formatCount(run.testedCampaigns, locale),
    hash: factsHash.slice(0, 16),
    seed,
  });
  if (results.length === 0) return [head, say('signals_none'), say('signals_no_clearance')];
  const rows = results.map(({ result }) => cellsOf(JSON.parse(result) as SignalRecord, session));
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  return [
    head,
    say('signals_columns'),
    ...rows.map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    say('signals_no_clearance'),
  ];
}

function cellsOf(record: SignalRecord, { locale }: Session): readonly string[] {
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return [
    record.campaign,
    record.range,
    signalLevelName(record.level, locale),
    formatCount(record.o, locale),
    figure.format(record.e),
    figure.format(2 ** record.ic),
    `${figure.format(2 ** record.ic025)}–${figure.format(2 ** record.ic975)}`,
    record.q.toPrecision(2),
    formatCount(record.fragility, locale),
  ];
}
