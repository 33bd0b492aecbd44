import { type ReleaseRow, type Source, SOURCES, type Week } from '@rangewatch/schema';
import type { TableRow } from '../../table-row.ts';
import type { BriefingContext, BriefingFigures, WeekTotal } from './briefing-figures.ts';
import { CampaignFunnelTally } from './campaign-funnel.ts';
import { CategoryTally } from './category-tally.ts';
import { reportsBefore } from './reports-before.ts';
import { byReports, SourceTally } from './source-tally.ts';
import { TopList } from './top-list.ts';

const MOST_CAMPAIGNS = 5;
const MOST_SIGNALS = 5;

type Signal = ReleaseRow<'signals'>;
type Campaign = ReleaseRow<'campaigns'>;

/** Takes a week's rows one by one, in any mixture of tables, and keeps a page's worth of them. */
export class FiguresBuilder {
  readonly #week: Week;
  readonly #sources: ReadonlyMap<Source, SourceTally>;
  readonly #funnel = new CampaignFunnelTally();
  readonly #categories = new CategoryTally();
  /** Of whole sources, this week and before; a few rows a week. */
  readonly #weeks: WeekTotal[] = [];
  readonly #campaigns = new TopList<Campaign>(
    MOST_CAMPAIGNS,
    byReports(({ campaign_id }) => campaign_id),
  );
  readonly #signals = new TopList<Signal>(MOST_SIGNALS, byPersons);

  constructor(week: Week) {
    this.#week = week;
    this.#sources = new Map(SOURCES.map((source) => [source, new SourceTally(source, week)]));
  }

  add({ table, row }: TableRow): void {
    switch (table) {
      case 'sources':
        this.#tally(row.source).totals = row;
        break;
      case 'categories':
        this.#categories.add(row);
        break;
      case 'campaigns':
        this.#campaigns.add(row);
        this.#funnel.addCampaign(row);
        break;
      case 'signals':
        this.#signals.add(row);
        this.#funnel.addSignal(row);
        break;
      case 'ranges':
        this.#tally(row.source).addRange(row);
        break;
      case 'numbers':
        this.#tally(row.source).addNumber(row);
        break;
      case 'weekly':
        this.#tally(row.source).addWeek(row);
        if (row.category === null) this.#weeks.push(row);
        break;
    }
  }

  finish(context: BriefingContext = {}): BriefingFigures {
    const { previousTotals = this.#weeks, daysWithoutData = [] } = context;
    return {
      sources: SOURCES.map((source) =>
        this.#tally(source).finish(reportsBefore(this.#week, source, previousTotals)),
      ),
      categories: this.#categories.finish(),
      campaigns: this.#campaigns.finish(byTitle),
      signals: this.#signals.finish(byTitle),
      funnel: this.#funnel.finish(),
      daysWithoutData: SOURCES.flatMap((source) =>
        daysWithoutData
          .filter((gap) => gap.source === source)
          .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
      ),
    };
  }

  #tally(source: Source): SourceTally {
    const tally = this.#sources.get(source);
    if (!tally) throw new RangeError(`no source ${source}`);
    return tally;
  }
}

function byPersons(a: Signal, b: Signal): number {
  return b.called_about - a.called_about || (signalKey(a) < signalKey(b) ? -1 : 1);
}

/** Code points, not a language's order: that differs between versions of ICU. */
function byTitle(a: Campaign | Signal, b: Campaign | Signal): number {
  const [left, right] = [`${a.title}\0${keyOf(a)}`, `${b.title}\0${keyOf(b)}`];
  return left < right ? -1 : Number(left > right);
}

function keyOf(row: Campaign | Signal): string {
  return 'signal' in row ? signalKey(row) : row.campaign_id;
}

function signalKey({ campaign_id, signal }: Signal): string {
  return `${campaign_id}\0${String(signal).padStart(6, '0')}`;
}
