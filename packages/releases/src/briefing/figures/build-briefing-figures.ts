import type { Week } from '@rangewatch/schema';
import type { TableRow } from '../../table-row.ts';
import type { BriefingContext, BriefingFigures } from './briefing-figures.ts';
import { FiguresBuilder } from './figures-builder.ts';

/** The figures of a week's briefing: each row is seen once, memory is constant. */
export async function buildBriefingFigures(
  week: Week,
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  context: BriefingContext = {},
): Promise<BriefingFigures> {
  const builder = new FiguresBuilder(week);
  for await (const row of rows) builder.add(row);
  return builder.finish(context);
}
