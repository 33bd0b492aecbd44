import { formatCount, type Locale } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import type { PlaceFigures, SourceFigures } from '../figures/briefing-figures.ts';
import { type BriefingTable, figures, tableOf, words } from './briefing-table.ts';
import { countCell } from './count-text.ts';
import { placeTitle, sourceTitle } from './names.ts';

/** Different numbers of one source by the region their blocks were allocated to. */
export function placeTable({ source, places }: SourceFigures, locale: Locale): BriefingTable {
  const columns = [
    words<PlaceFigures>(phrase('place', locale), 4, ({ place }) => placeTitle(place, locale)),
    figures<PlaceFigures>(phrase('numbers', locale), 2, ({ numberCount, countsAre }) =>
      countCell(numberCount, countsAre, locale),
    ),
  ];
  const [shown, total] = [places.shown.length, places.total];
  const values = { shown: formatCount(shown, locale), total: formatCount(total, locale) };
  const more = shown < total ? phrase('places_more', locale, values) : null;
  const caption = phrase('table_places', locale, { source: sourceTitle(source, locale) });
  return tableOf(caption, columns, places.shown, more);
}
