import type { Pdf } from '@rangewatch/pdf';
import type { BriefingSection, SectionId } from '../content/briefing-section.ts';
import { ensureRoom, type Structure, wholeWidth } from './paper.ts';
import { type Arrangement, firstPanelHeight, writePanels } from './write-panel.ts';
import { BODY, HEADING, SMALL, textHeight, writePoints, writeText } from './write-text.ts';

/** Signals have more columns than half a page holds, numbers have no charts. */
const ARRANGEMENTS: Readonly<Partial<Record<SectionId, Arrangement>>> = {
  signals: 'above',
  numbers: 'tables',
};
/** Of a list: a heading and two points. */
const LEAST_ROOM = 30;

/** One part of the briefing over the whole width of the page. */
export function writeSection(
  document: Pdf,
  parent: Structure,
  section: BriefingSection,
  lang: string,
): void {
  const { id, heading, paragraphs, points, panels } = section;
  const arrangement = ARRANGEMENTS[id] ?? 'beside';
  ensureRoom(document, openingHeight(document, section, arrangement, lang));
  const part = document.struct('Sect', { lang });
  parent.add(part);
  const whole = wholeWidth(document);
  writeText(document, part, heading, HEADING, whole, lang);
  for (const text of paragraphs) writeText(document, part, text, SMALL, whole, lang);
  const style = id === 'notes' ? SMALL : BODY;
  if (points.length > 0) writePoints(document, part, points, style, whole, lang);
  writePanels(document, part, panels, arrangement, lang);
  part.end();
}

/** The heading with what must not be parted from it. */
function openingHeight(
  document: Pdf,
  { heading, paragraphs, panels }: BriefingSection,
  arrangement: Arrangement,
  lang: string,
): number {
  const whole = wholeWidth(document);
  const texts = paragraphs.map((text) => textHeight(document, text, SMALL, whole, lang));
  const panel = firstPanelHeight(document, panels, arrangement, lang);
  const first = textHeight(document, heading, HEADING, whole, lang) + Math.max(LEAST_ROOM, panel);
  return texts.reduce((total, height) => total + height, first);
}
