import type { Pdf } from '@rangewatch/pdf';
import type { BriefingSection } from '../content/briefing-section.ts';
import { ensureRoom, type Structure, wholeWidth } from './paper.ts';
import { firstPanelHeight, writePanels } from './write-panel.ts';
import { BODY, HEADING, SMALL, textHeight, writePoints, writeText } from './write-text.ts';

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
  ensureRoom(document, openingHeight(document, section, lang));
  const part = document.struct('Sect', { lang });
  parent.add(part);
  const whole = wholeWidth(document);
  writeText(document, part, heading, HEADING, whole, lang);
  for (const text of paragraphs) writeText(document, part, text, SMALL, whole, lang);
  const style = id === 'notes' ? SMALL : BODY;
  if (points.length > 0) writePoints(document, part, points, style, whole, lang);
  writePanels(document, part, panels, lang);
  part.end();
}

/** The heading with what must not be parted from it. */
function openingHeight(
  document: Pdf,
  { heading, paragraphs, panels }: BriefingSection,
  lang: string,
): number {
  const whole = wholeWidth(document);
  const texts = paragraphs.map((text) => textHeight(document, text, SMALL, whole, lang));
  const panel = firstPanelHeight(document, panels, lang);
  const first = textHeight(document, heading, HEADING, whole, lang) + Math.max(LEAST_ROOM, panel);
  return texts.reduce((total, height) => total + height, first);
}
