import { formatCount, type Locale, type ReleaseRow } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import type { Selection } from '../figures/top-list.ts';
import { type BriefingTable, type ColumnOf, figures, tableOf, words } from './briefing-table.ts';
import { oneLine } from './one-line.ts';
import { moreRows, peopleColumns } from './listed-tables.ts';

type Campaign = ReleaseRow<'campaigns'>;
type Signal = ReleaseRow<'signals'>;

/** Campaigns that people gave their number to, in the order of their titles. */
export function campaignTable(campaigns: Selection<Campaign>, locale: Locale): BriefingTable {
  const columns = [
    words<Campaign>(phrase('campaign', locale), 5, ({ title }) => oneLine(title)),
    words<Campaign>(phrase('organiser', locale), 4, ({ organiser }) => oneLine(organiser)),
    ...peopleColumns<Campaign>(campaigns.shown, locale),
    ...replyColumns<Campaign>(locale),
  ];
  const more = moreRows(campaigns, 'campaigns', locale);
  return tableOf(phrase('table_campaigns', locale), columns, campaigns.shown, more);
}

/** Public signals; the number in the first column stands in the chart too. */
export function signalTable(signals: Selection<Signal>, locale: Locale): BriefingTable {
  const columns = [
    words<Signal>(phrase('signal', locale), 1, (_, at) => String(at + 1)),
    words<Signal>(phrase('campaign', locale), 4, ({ title }) => oneLine(title)),
    words<Signal>(phrase('organiser', locale), 3, ({ organiser }) => oneLine(organiser)),
    words<Signal>(phrase('range', locale), 3, ({ range }) =>
      range === null ? phrase('digits_withheld', locale) : range,
    ),
    figures<Signal>(phrase('called', locale), 3, (signal) => calledText(signal, locale)),
    words<Signal>(phrase('ratio', locale), 3, (signal) =>
      phrase(`ratio_${signal.ratio_band}`, locale),
    ),
    words<Signal>(phrase('level', locale), 2, ({ level }) => phrase(`level_${level}`, locale)),
    ...replyColumns<Signal>(locale),
  ];
  const more = moreRows(signals, 'signals', locale);
  return tableOf(phrase('table_signals', locale), columns, signals.shown, more);
}

interface Replied {
  readonly reply: Signal['reply'] | null;
  readonly reply_deadline: string | null;
}

/** Whether the organiser was asked and answered, and until when there was time to. */
function replyColumns<T extends Replied>(locale: Locale): readonly ColumnOf<T>[] {
  const blank = phrase('blank', locale);
  return [
    words<T>(phrase('reply', locale), 2, ({ reply }) =>
      reply === null ? blank : phrase(`reply_${reply}`, locale),
    ),
    words<T>(phrase('reply_deadline', locale), 2, (row) => row.reply_deadline ?? blank),
  ];
}

function calledText({ called_about, called_noise }: Signal, locale: Locale): string {
  return phrase('about', locale, {
    count: formatCount(called_about, locale),
    noise: formatCount(called_noise, locale),
  });
}
