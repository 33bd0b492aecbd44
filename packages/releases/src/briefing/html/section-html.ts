import type { Locale } from '@rangewatch/schema';
import type { Drawing } from '../charts/drawing.ts';
import type { BriefingSection, Panel } from '../content/briefing-section.ts';
import { escaped } from './escaped.ts';
import { svgOf } from './svg.ts';
import { tableHtml } from './table-html.ts';

/** One part of the page; ids carry the language, because each part is there three times. */
export function sectionHtml(section: BriefingSection, locale: Locale): string {
  const id = sectionAnchor(section, locale);
  const panels = section.panels.map((panel, at) => panelHtml(panel, `${id}-${at + 1}`));
  return [
    `<section${section.id === 'signals' ? ' class="wide"' : ''} aria-labelledby="${id}">`,
    `<h2 id="${id}">${escaped(section.heading)}</h2>`,
    ...section.paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    ...pointsHtml(section.points),
    section.id === 'numbers'
      ? `<div class="pair">\n${panels.join('\n')}\n</div>`
      : panels.join('\n'),
    '</section>',
  ].join('\n');
}

export function sectionAnchor({ id }: Pick<BriefingSection, 'id'>, locale: Locale): string {
  return `${locale}-${id}`;
}

function pointsHtml(points: readonly string[]): string[] {
  if (points.length === 0) return [];
  const items = points.map((point) => `<li>${escaped(point)}</li>`);
  return [`<ul class="points">\n${items.join('\n')}\n</ul>`];
}

function panelHtml({ drawings, table }: Panel, id: string): string {
  if (drawings.length === 0)
    return `<div class="panel alone"><div>\n${tableHtml(table)}\n</div></div>`;
  return [
    `<div class="panel${drawings.length > 1 ? ' charts' : ''}">`,
    ...drawings.map((drawing, at) => figureHtml(drawing, `${id}-${at + 1}`)),
    `<div>\n${tableHtml(table)}\n</div>`,
    '</div>',
  ].join('\n');
}

function figureHtml(drawing: Drawing, id: string): string {
  return [
    `<figure><figcaption>${escaped(drawing.title)}</figcaption>`,
    svgOf(drawing, id),
    '</figure>',
  ].join('\n');
}
