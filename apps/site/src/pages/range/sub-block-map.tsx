import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import type { ChildAssessment } from '@rangewatch/statistics';
import { childFigures } from '../../assessment/child-figures.ts';
import { MapLegend } from '../../charts/map-legend.tsx';
import { RangeMap, type RangeMapCell } from '../../charts/range-map.tsx';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import type { MessageKey } from '../../locale/translate.ts';
import { rangeDisplay } from './range-display.ts';

/** The sub-blocks of a range as a picture, and the table behind it. */
export function SubBlockMap({
  page,
  cells,
}: {
  page: PageContext;
  cells: readonly ChildAssessment[];
}) {
  const telling = cells.length === 100 ? 2 : 1;
  const label = page.t(titleOf(cells));
  return (
    <section>
      <h2 class="govuk-heading-m">{label}</h2>
      <a class="govuk-skip-link" href="#after-map">
        {page.t('map.skip')}
      </a>
      <RangeMap label={label} cells={cells.map((child) => mapCell(page, child, telling, null))} />
      <MapLegend page={page} />
      <div id="after-map" tabindex={-1}>
        <ChildTable page={page} cells={cells} />
      </div>
    </section>
  );
}

function titleOf(cells: readonly ChildAssessment[]): MessageKey {
  if (cells.length === 100) return 'map.titleHundred';
  const areNumbers = cells.every(({ range }) => rangeParts(range).openDigits === 0);
  return areNumbers ? 'map.titleTen' : 'map.titleNext';
}

/** The ten ranges that share all digits but the last known one. */
export function Neighbours({
  page,
  siblings,
  current,
}: {
  page: PageContext;
  siblings: readonly ChildAssessment[];
  current: NumberRange;
}) {
  return (
    <>
      <h3 class="govuk-heading-s">{page.t('range.neighbours')}</h3>
      <RangeMap
        label={page.t('range.neighbours')}
        cells={siblings.map((child) => mapCell(page, child, 2, current))}
      />
    </>
  );
}

function mapCell(
  page: PageContext,
  child: ChildAssessment,
  telling: number,
  current: NumberRange | null,
): RangeMapCell {
  const digits = rangeParts(child.range).prefix.slice(-telling);
  return {
    digits,
    href: childHref(page, child.range),
    depth: child.depth,
    spoken: `${digits}: ${rangeDisplay(child.range)} ${childFigures(child, page)}`,
    isCurrent: child.range === current,
  };
}

function childHref(page: PageContext, range: NumberRange): string {
  return rangeParts(range).openDigits === 0
    ? page.href('number', { number: range })
    : page.href('range', { range });
}

/** Only what has something to show: a hundred rows of nothing help nobody. */
function ChildTable({ page, cells }: { page: PageContext; cells: readonly ChildAssessment[] }) {
  const { t } = page;
  const shown = cells.filter(({ depth }) => depth > 0);
  if (shown.length === 0) return <p class="govuk-body rw-secondary">{t('map.empty')}</p>;
  return (
    <Details summary={t('map.table')}>
      <table class="govuk-table">
        <caption class="govuk-visually-hidden">{t('map.table')}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {t('map.column.range')}
            </th>
            <th scope="col" class="govuk-table__header">
              {t('map.column.figures')}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {shown.map((child) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header rw-plain-header">
                <a class="govuk-link rw-digits" href={childHref(page, child.range)}>
                  {rangeDisplay(child.range)}
                </a>
              </th>
              <td class="govuk-table__cell">{childFigures(child, page)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}
