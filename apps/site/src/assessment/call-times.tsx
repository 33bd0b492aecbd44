import type { CallTimes as Times } from '@rangewatch/statistics';
import { Columns } from '../charts/columns.tsx';
import { type FigureRow, FigureTable } from '../charts/figure-table.tsx';
import type { PageContext } from '../http/page-context.ts';
import { Details } from '../layout/details.tsx';
import { type TimePanel, timePanels } from './time-panels.ts';

interface CallTimesProps<Figure> {
  readonly page: PageContext;
  /** Unique on the page. */
  readonly id: string;
  readonly times: Times<Figure>;
  /** Name of the counted thing. */
  readonly unit: string;
  /** What the column stands for: the lower edge of a band, or the count. */
  readonly heightOf: (figure: Figure) => number;
  /** What a time without a figure stands for: 0 where everything is shown, null where too few is hidden. */
  readonly missing: number | null;
  /** How a figure is read; null is a time that has none to show. */
  readonly write: (figure: Figure | null) => string;
}

/** How high the columns are, in units of a drawing 360 wide. */
const HEIGHT = 66;
/** More equal heights than these name no favourite time. */
const MOST_FAVOURITES = 2;

/** On which weekdays and at what hours calls come, as far as reports say. */
export function CallTimes<Figure>(props: CallTimesProps<Figure>) {
  const { page, id, times, heightOf, missing, unit } = props;
  const { t, locale } = page;
  const panels = timePanels(times, page);
  if (panels.length === 0) return null;
  const favourites = panels.flatMap((panel) => favouriteOf(panel, heightOf) ?? []);
  return (
    <section class="rw-times">
      <h3 class="govuk-heading-s">{t('times.title')}</h3>
      {favourites.length > 0 && (
        <p class="govuk-body">
          {t('times.most', { times: favourites.join(t('times.separator')) })}
        </p>
      )}
      <div class="rw-times__panels">
        {drawn(panels).map((panel) => (
          <figure class="rw-figure">
            <figcaption class="rw-secondary">{t(panel.title)}</figcaption>
            <Columns
              id={`${id}-${panel.id}`}
              locale={locale}
              height={HEIGHT}
              title={t(panel.title)}
              description={describe(panel, props)}
              columns={panel.rows.map(({ name, tick, figure }) => ({
                name,
                tick,
                count: figure === null ? missing : heightOf(figure),
              }))}
            />
          </figure>
        ))}
      </div>
      <Details summary={t('times.table')}>
        <p class="govuk-body">{t('times.note')}</p>
        {panels.map((panel) => (
          <FigureTable
            caption={t(panel.title)}
            of={t(panel.of)}
            unit={unit}
            rows={tableRows(panel, props)}
          />
        ))}
      </Details>
    </section>
  );
}

/** Hours say more than parts of the day: those stand in the table then. */
function drawn<Figure>(panels: readonly TimePanel<Figure>[]): readonly TimePanel<Figure>[] {
  const knowsHours = panels.some(({ id }) => id === 'hour');
  return panels.filter(({ id }) => id !== 'dayPart' || !knowsHours);
}

/** Of the hours only those that have a figure: the others are one line. */
function tableRows<Figure>(
  { id, rows }: TimePanel<Figure>,
  { page, write }: CallTimesProps<Figure>,
): readonly FigureRow[] {
  const all = rows.map(({ name, figure }) => ({ name, figure: write(figure) }));
  if (id !== 'hour') return all;
  return [
    ...all.filter((_, at) => rows[at]?.figure !== null),
    { name: page.t('times.otherHours'), figure: write(null) },
  ];
}

/** The names of the highest columns; null where they do not stand out. */
function favouriteOf<Figure>(
  { rows }: TimePanel<Figure>,
  heightOf: (figure: Figure) => number,
): string | null {
  const highest = highestOf(rows, heightOf);
  const names = rows
    .filter(({ figure }) => figure !== null && heightOf(figure) === highest)
    .map(({ name }) => name);
  return names.length > MOST_FAVOURITES ? null : names.join(' / ');
}

function highestOf<Figure>(
  rows: TimePanel<Figure>['rows'],
  heightOf: (figure: Figure) => number,
): number {
  return Math.max(0, ...rows.map(({ figure }) => (figure === null ? 0 : heightOf(figure))));
}

/** The drawing in words: every time that has a figure. */
function describe<Figure>({ rows }: TimePanel<Figure>, { page, write }: CallTimesProps<Figure>) {
  return rows
    .filter(({ figure }) => figure !== null)
    .map(({ name, figure }) => page.t('times.figure', { time: name, figure: write(figure) }))
    .join(page.t('times.separator'));
}
