import type { RecipeName } from '@rangewatch/releases';
import type { MessageKey } from '../../../locale/translate.ts';

/** How the counts are to be read, whatever tool reads them. */
export const READ_FIRST = [
  'recipes.lowerEdge',
  'recipes.notZero',
  'recipes.apart',
  'recipes.nested',
] as const satisfies readonly MessageKey[];

export interface Tool {
  readonly name: string | { readonly key: MessageKey };
  /** Said above what is done. */
  readonly note?: MessageKey;
  /** One after the other, by hand. */
  readonly steps?: readonly MessageKey[];
  /** A file whose address the steps ask for. */
  readonly file?: string;
  /** Commands, each with what it does. */
  readonly recipes: readonly { readonly does: MessageKey; readonly recipe: RecipeName }[];
  /** What goes wrong without an error message. */
  readonly traps?: readonly MessageKey[];
}

/** What offices have first. */
export const TOOLS: readonly Tool[] = [
  {
    name: { key: 'recipes.excelFile' },
    steps: ['recipes.excelFile1', 'recipes.excelFile2', 'recipes.excelFile3', 'recipes.excelFile4'],
    recipes: [],
    traps: ['recipes.trapDoubleClick', 'recipes.trapBom', 'recipes.trapRows'],
  },
  {
    name: { key: 'recipes.excelWeb' },
    steps: ['recipes.excelWeb1', 'recipes.excelWeb2', 'recipes.excelWeb3'],
    file: 'ranges.csv',
    recipes: [{ does: 'recipes.excelQuery', recipe: 'powerQuery' }],
  },
  {
    name: { key: 'recipes.wps' },
    note: 'recipes.wpsNote',
    steps: ['recipes.wps1', 'recipes.wps2', 'recipes.wps3', 'recipes.wps4'],
    recipes: [],
  },
  {
    name: 'DuckDB',
    note: 'recipes.duckdbNote',
    recipes: [
      { does: 'recipes.tenRanges', recipe: 'duckdbRanges' },
      { does: 'recipes.series', recipe: 'duckdbSeries' },
    ],
  },
  {
    name: 'pandas',
    note: 'recipes.pandasNote',
    recipes: [{ does: 'recipes.tenRanges', recipe: 'pandas' }],
  },
  { name: 'R', note: 'recipes.rNote', recipes: [{ does: 'recipes.series', recipe: 'r' }] },
  { name: 'ClickHouse', recipes: [{ does: 'recipes.tenRanges', recipe: 'clickHouse' }] },
];
