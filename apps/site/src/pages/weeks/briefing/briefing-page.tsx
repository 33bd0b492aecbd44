import {
  type Briefing,
  BRIEFING_HTML_FILE,
  BRIEFING_PDF_FILE,
  type BriefingSection,
  briefingSections,
  briefingTitle,
  type Drawing,
  type Panel,
  revisionLines,
  WORKBOOK_FILE,
} from '@rangewatch/releases';
import { ensureWeek, formatWeek, type Release } from '@rangewatch/schema';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { Dated } from '../../../layout/dated.tsx';
import { Details } from '../../../layout/details.tsx';
import { releaseFileHref } from '../release-file-href.ts';
import { DataTable } from './data-table.tsx';
import { DrawingSvg } from './drawing-svg.tsx';

/** Two small charts beside each other are as wide as a phone, three as a page with letters of the same size. */
const COLUMNS = { categories: 2, series: 2 };
const WIDE_COLUMNS = { categories: 3, series: 3, bars: 546 };
const MOST_BESIDE = 7;

/** The week in five minutes: a few sentences, then charts, each with its table. */
export function briefingPage(
  page: PageContext,
  release: Release,
  briefing: Briefing | null,
): PageAnswer {
  const { t, locale } = page;
  const title = briefing
    ? briefingTitle(briefing.header, locale)
    : t('week.title', { week: formatWeek(ensureWeek(release.week), locale) });
  return {
    kind: 'page',
    title,
    hasOwnForm: true,
    body: (
      <div class="rw-briefing">
        <h1 class="govuk-heading-l rw-dated">
          <Dated title={title} />
        </h1>
        {briefing ? (
          <Content page={page} briefing={briefing} />
        ) : (
          <p class="govuk-inset-text">{t('briefing.unavailable')}</p>
        )}
        <ToTake page={page} release={release} />
      </div>
    ),
  };
}

function Content({
  page,
  briefing: { header, figures },
}: {
  page: PageContext;
  briefing: Briefing;
}) {
  const lines = revisionLines(header, page.locale);
  const sections = briefingSections(header, figures, page.locale, COLUMNS);
  const wide = briefingSections(header, figures, page.locale, WIDE_COLUMNS);
  return (
    <>
      {lines.map((line, at) =>
        header.containsSample && at === lines.length - 1 ? (
          <p class="govuk-inset-text">{line}</p>
        ) : (
          <p class="govuk-body rw-secondary">{line}</p>
        ),
      )}
      {sections.map((section, at) => (
        <Section page={page} section={section} wide={wide[at]?.panels ?? []} />
      ))}
    </>
  );
}

interface SectionProps {
  readonly page: PageContext;
  readonly section: BriefingSection;
  /** Its panels as a wide screen has room for. */
  readonly wide: readonly Panel[];
}

function Section({ page, section, wide }: SectionProps) {
  const { id, heading, paragraphs, points, panels } = section;
  return (
    <section id={id}>
      <h2 class="govuk-heading-m">{heading}</h2>
      {paragraphs.map((text) => (
        <p class="govuk-body">{text}</p>
      ))}
      {points.length > 0 && (
        <ul class="govuk-list govuk-list--bullet rw-spaced-list">
          {points.map((point) => (
            <li class={id === 'summary' ? 'rw-briefing__point' : undefined}>{point}</li>
          ))}
        </ul>
      )}
      {panels.map((panel, at) => (
        <PanelView page={page} panel={panel} wide={wide[at]} id={`${id}-${at + 1}`} />
      ))}
    </section>
  );
}

interface PanelProps {
  readonly page: PageContext;
  readonly panel: Panel;
  readonly wide: Panel | undefined;
  readonly id: string;
}

/** A chart, and its figures folded below it; a table alone stands open. */
function PanelView({ page, panel, wide, id }: PanelProps) {
  const { drawings, table } = panel;
  if (drawings.length === 0) return <DataTable table={table} />;
  return (
    <div
      class={
        isNarrow(panel) ? 'rw-briefing__panel rw-briefing__panel--beside' : 'rw-briefing__panel'
      }
    >
      <div class={drawings.length > 1 ? 'rw-briefing__charts' : undefined}>
        {drawings.map((drawing, at) => (
          <figure class="rw-figure">
            <figcaption class="govuk-heading-s">{drawing.title}</figcaption>
            <Chart id={`${id}-${at + 1}`} drawing={drawing} wide={wide?.drawings[at] ?? null} />
          </figure>
        ))}
      </div>
      <Details summary={page.t('briefing.table')}>
        <DataTable table={table} />
      </Details>
    </div>
  );
}

/** One of the two is shown, by how wide the screen is. */
function Chart({ id, drawing, wide }: { id: string; drawing: Drawing; wide: Drawing | null }) {
  if (wide === null || wide.width <= drawing.width)
    return <DrawingSvg id={id} drawing={drawing} room="any" />;
  return (
    <>
      <DrawingSvg id={id} drawing={drawing} room="narrow" />
      <DrawingSvg id={`${id}-wide`} drawing={wide} room="wide" />
    </>
  );
}

/** Printed, one chart and a table of a few columns stand beside each other. */
function isNarrow({ drawings, table }: Panel): boolean {
  return drawings.length === 1 && table.columns.length <= MOST_BESIDE;
}

function ToTake({ page, release }: { page: PageContext; release: Release }) {
  const { t } = page;
  const has = (name: string) => release.manifest.files.some((file) => file.name === name);
  const files = [BRIEFING_PDF_FILE, BRIEFING_HTML_FILE, WORKBOOK_FILE].filter(has);
  return (
    <section class="rw-no-print">
      <h2 class="govuk-heading-m">{t('briefing.take')}</h2>
      <ul class="govuk-list">
        {files.map((name) => (
          <li>
            <a class="govuk-link rw-standing-link" href={releaseFileHref(release, name)} download>
              {name}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link rw-standing-link" href={page.href('week', { week: release.week })}>
            {t('briefing.allFiles')}
          </a>
        </li>
      </ul>
    </section>
  );
}
