import type { NumberRange } from '@rangewatch/numbering';
import { OWN_SOURCE } from '@rangewatch/schema';
import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import { type CampaignPersons, type CountedReports, NO_KEYS } from './counted-reports.ts';
import { LeftOver, LeftOvers, type Whole } from './left-over.ts';
import type { NumberPlaces } from './place-of.ts';
import { type Cell, isExposed, type ProtectedCells, protectLines } from './protect-lines.ts';
import { CellTable } from './week-tables.ts';

interface CampaignReport {
  readonly reportId: string;
  readonly number: CountedReports['number'];
  readonly hasEvidence: boolean;
  readonly personId: string | null;
  readonly range: NumberRange | null;
}

/**
 * Persons of campaigns. Each stands in one range of a campaign, that of their first report in the week, so that the
 * ranges of a campaign are parts of it; campaigns may share persons, and are not parts of anything.
 */
export class CampaignTables {
  readonly campaigns = new Map<string, Omit<CampaignPersons, 'persons'>>();
  readonly #places: NumberPlaces;
  readonly #single = new CellTable();
  readonly #byRange = new CellTable();
  /** Reports by what was taken: a campaign, one in a range, any, any in a range. */
  readonly #taken = new Map<string, Set<string>>();
  #leftOvers: LeftOvers | null = null;

  constructor(places: NumberPlaces) {
    this.#places = places;
  }

  add({ persons, ...named }: CampaignPersons): void {
    this.campaigns.set(named.campaignId, named);
    const reports = persons.flatMap(({ personId, reports: told }): CampaignReport[] => {
      const range = this.#places.find(told[0]?.number ?? null).node?.range ?? null;
      return told.map((report) => ({ ...report, personId, range }));
    });
    for (const report of reports.toSorted(byNumber)) this.#addReport(named.campaignId, report);
  }

  #addReport(campaign: string, { range, reportId, ...report }: CampaignReport): void {
    const { isDisputed } = this.#places.find(report.number);
    const counted = { ...report, reportCount: 1, block: null };
    this.#single.at({ ...NO_KEYS, campaign_id: campaign }).add(counted, isDisputed);
    this.#byRange.at({ ...NO_KEYS, campaign_id: campaign, range }).add(counted, isDisputed);
    for (const name of [
      ofWeek(campaign),
      ofRange(campaign, range),
      ofWeek(ANY),
      ofRange(ANY, range),
    ]) {
      const known = this.#taken.get(name) ?? new Set();
      this.#taken.set(name, known.add(reportId));
    }
  }

  /** Every report of the week is to be shown to it, after all campaigns were added. */
  see(reports: CountedReports): void {
    if (reports.source !== OWN_SOURCE) return;
    this.#leftOvers ??= this.#watch();
    this.#leftOvers.add(reports, this.#places.find(reports.number).node?.range ?? null);
  }

  #watch(): LeftOvers {
    const watched = new Map<string, LeftOver>();
    const watch = (name: string, whole: Whole) =>
      watched.set(name, new LeftOver(whole, this.#taken.get(name) ?? new Set()));
    watch(ofWeek(ANY), 'week');
    for (const { keys } of this.#single.cells().filter(isLarge))
      watch(ofWeek(keys.campaign_id), 'week');
    for (const { keys } of this.#byRange.cells().filter(isLarge)) {
      watch(ofRange(keys.campaign_id, keys.range), { range: keys.range });
      watch(ofRange(ANY, keys.range), { range: keys.range });
    }
    return new LeftOvers(watched);
  }

  #isSafe(name: string): boolean {
    return this.#leftOvers?.isSafe(name) ?? true;
  }

  /** Campaigns, without those that the week's total less the campaign would tell a few people by. */
  protectSingle(): ProtectedCells {
    const isSafe = ({ keys }: Cell) => this.#isSafe(ofWeek(keys.campaign_id));
    const { shown, hidden } = protectLines(this.#single.cells(), isSafe);
    if (this.#isSafe(ofWeek(ANY))) return { shown, hidden };
    return { shown: shown.slice(0, -1), hidden: [...hidden, ...shown.slice(-1)] };
  }

  /** Their ranges, each campaign's parts protected by themselves, and only parts of figures that are shown. */
  protectByRange(single: ProtectedCells, ranges: ProtectedCells): ProtectedCells {
    const shownCampaigns = new Set(single.shown.map(({ keys }) => keys.campaign_id));
    const shownRanges = new Set(ranges.shown.map(({ keys }) => keys.range));
    const parts = Map.groupBy(this.#byRange.cells(), ({ keys }) => keys.campaign_id);
    const tables = [...parts].map(([campaign, cells]) =>
      protectLines(
        cells,
        (cell) =>
          shownCampaigns.has(campaign) &&
          shownRanges.has(cell.keys.range) &&
          this.#isSafe(ofRange(campaign, cell.keys.range)) &&
          this.#isSafe(ofRange(ANY, cell.keys.range)),
      ),
    );
    return {
      shown: tables.flatMap(({ shown }) => shown),
      hidden: tables.flatMap(({ hidden }) => hidden),
    };
  }

  /** Whether those that are not shown may be given together. */
  mayShowRest({ hidden }: ProtectedCells): boolean {
    return hidden.length > 0 && !isExposed(hidden) && this.#isSafe(ofWeek(ANY));
  }
}

const ANY = '';
const ofWeek = (campaign: string | null) => `${campaign ?? ''}\0week`;
const ofRange = (campaign: string | null, range: NumberRange | null) =>
  `${campaign ?? ''}\0range\0${range ?? ''}`;

function isLarge({ tally }: Cell): boolean {
  return tally.peopleAtLeast >= LEAST_PERSONS;
}

/** A tally takes those of one number together. */
function byNumber(a: CampaignReport, b: CampaignReport): number {
  const [left, right] = [a.number ?? '', b.number ?? ''];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
