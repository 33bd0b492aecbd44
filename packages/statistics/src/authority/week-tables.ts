import { type AuthorityDimension, OWN_SOURCE, type Source } from '@rangewatch/schema';
import {
  type CellKeys,
  type CountedReports,
  NO_KEYS,
  type RangePeople,
} from './counted-reports.ts';
import { CROSSED, type Crossed } from './linked-tables.ts';
import type { NumberPlace, NumberPlaces } from './place-of.ts';
import { type Cell, keyText } from './protect-lines.ts';
import { Tally } from './tally.ts';

/** Dimensions in which every report has one place. Campaigns are not among them: a person may have given a number to several. */
export type ReportDimension = Exclude<AuthorityDimension, 'campaign' | 'campaign×range'>;

export const REPORT_DIMENSIONS: readonly ReportDimension[] = [
  'carrier',
  'carrier×category',
  'category',
  'place',
  'place×category',
  'range',
];

/** Cells by their keys. */
export class CellTable {
  readonly #cells = new Map<string, Cell>();

  at(keys: CellKeys, range: RangePeople | null = null): Tally {
    const text = keyText({ keys });
    const known = this.#cells.get(text);
    if (known) return known.tally;
    const tally = new Tally(range);
    this.#cells.set(text, { keys, tally });
    return tally;
  }

  cells(): readonly Cell[] {
    return [...this.#cells.values()];
  }
}

/** One source's reports of a week in every classification. */
export class SourceTables {
  readonly source: Source;
  readonly #places: NumberPlaces;
  readonly #tables = new Map(
    REPORT_DIMENSIONS.map((dimension) => [dimension, new CellTable()] as const),
  );

  readonly #rangesIn = { place: new CellTable(), carrier: new CellTable() };

  constructor(source: Source, places: NumberPlaces) {
    this.source = source;
    this.#places = places;
  }

  add(reports: CountedReports): void {
    const found = this.#places.find(reports.number);
    for (const [dimension, table] of this.#tables) {
      const range = dimension === 'range' ? found.node : null;
      table.at(keysOf(dimension, reports, found), range).add(reports, found.isDisputed);
    }
    if (this.source === OWN_SOURCE) this.#addToLines(reports, found);
  }

  #addToLines(reports: CountedReports, { node, isDisputed, ...found }: NumberPlace): void {
    for (const by of CROSSED) {
      const keys = { ...NO_KEYS, [by]: found[by], range: node?.range ?? null };
      this.#rangesIn[by].at(keys, node).add(reports, isDisputed);
    }
  }

  cells(dimension: ReportDimension): readonly Cell[] {
    return this.#tables.get(dimension)?.cells() ?? [];
  }

  /** Our own reports by place or carrier, and range: no table of the file, but what two of its tables tell. */
  rangesIn(by: Crossed): readonly Cell[] {
    return this.#rangesIn[by].cells();
  }
}

type Known = Omit<CellKeys, 'campaign_id'>;

const KEYS_OF: Readonly<Record<ReportDimension, (known: Known) => Partial<Known>>> = {
  carrier: ({ carrier }) => ({ carrier }),
  'carrier×category': ({ carrier, category }) => ({ carrier, category }),
  category: ({ category }) => ({ category }),
  place: ({ place }) => ({ place }),
  'place×category': ({ place, category }) => ({ place, category }),
  range: ({ range }) => ({ range }),
};

function keysOf(
  dimension: ReportDimension,
  { category }: CountedReports,
  { place, carrier, node }: NumberPlace,
): CellKeys {
  const known = { place, carrier, category, range: node?.range ?? null };
  return { ...NO_KEYS, ...KEYS_OF[dimension](known) };
}
