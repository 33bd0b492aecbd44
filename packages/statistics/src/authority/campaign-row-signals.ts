import { ensureNumberRange, type NumberRange, rangeContains } from '@rangewatch/numbering';
import { type AuthorityRow, OWN_SOURCE, SIGNAL_LEVELS, type SignalLevel } from '@rangewatch/schema';
import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';

/** What a run found of a campaign at a range. */
export interface FoundSignal {
  readonly campaignId: string;
  readonly range: NumberRange;
  readonly level: SignalLevel;
  /** Called from there after they gave the campaign their number, in the weeks of the run. */
  readonly personCount: number;
  /** Of these to those expected, with the ends of its 95 % interval. */
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

type SignalCells = Pick<AuthorityRow, 'signal_level' | 'signal_ratio_low' | 'signal_ratio_high'>;
const NONE: SignalCells = { signal_level: null, signal_ratio_low: null, signal_ratio_high: null };

/**
 * Puts beside each campaign, and each of its ranges, the strongest signal that a run found there. Only beside a figure
 * that is shown, and of five persons: what is hidden here is not to be told by an interval instead.
 */
export function withSignals(
  rows: readonly AuthorityRow[],
  signals: readonly FoundSignal[],
): readonly AuthorityRow[] {
  const ofMany = signals.filter(({ personCount }) => personCount >= LEAST_PERSONS);
  const byCampaign = Map.groupBy(ofMany, ({ campaignId }) => campaignId);
  return rows.map((row) => {
    const found = mayHaveSignal(row) ? (byCampaign.get(row.campaign_id ?? '') ?? []) : [];
    const [strongest] = found.filter((signal) => isAbout(row, signal)).toSorted(strongestFirst);
    return strongest ? { ...row, ...cellsOf(strongest) } : row;
  });
}

/** The rows for whoever sees exact counts and no signals. */
export function withoutSignals(rows: readonly AuthorityRow[]): readonly AuthorityRow[] {
  return rows.map((row) => (row.signal_level === null ? row : { ...row, ...NONE }));
}

function mayHaveSignal({ source, cell, report_count: count }: AuthorityRow): boolean {
  return source === OWN_SOURCE && cell === 'value' && count !== null;
}

/** A signal lies at a range when it is inside it or around it: runs look at all widths. */
function isAbout({ dimension, range }: AuthorityRow, signal: FoundSignal): boolean {
  if (dimension === 'campaign') return true;
  if (range === null) return false;
  const block = ensureNumberRange(range);
  return rangeContains(block, signal.range) || rangeContains(signal.range, block);
}

/** Of equals by range, so that both engines name the same. */
function strongestFirst(a: FoundSignal, b: FoundSignal): number {
  return (
    SIGNAL_LEVELS.indexOf(b.level) - SIGNAL_LEVELS.indexOf(a.level) ||
    b.ratio - a.ratio ||
    (a.range < b.range ? -1 : 1)
  );
}

/** Whole numbers outwards: from an exact interval of few people their count can be worked out. */
function cellsOf({ level, lower, upper }: FoundSignal): SignalCells {
  return {
    signal_level: level,
    signal_ratio_low: Math.floor(lower),
    signal_ratio_high: Math.ceil(upper),
  };
}
