import { fittingText, type Pdf } from '@rangewatch/pdf';
import { partedBeforeWeek } from '@rangewatch/schema';
import { type Column, ensureRoom, type Structure } from './paper.ts';

/** What a text is to a reader, and how it looks. */
export interface TextStyle {
  readonly tag: 'H1' | 'H2' | 'H3' | 'P';
  readonly font: 'regular' | 'strong';
  readonly size: number;
  /** Free room above and below. */
  readonly above: number;
  readonly below: number;
}

export const TITLE: TextStyle = { tag: 'H1', font: 'strong', size: 17, above: 0, below: 4 };
export const HEADING: TextStyle = { tag: 'H2', font: 'strong', size: 12, above: 9, below: 2 };
export const SUBHEADING: TextStyle = { tag: 'H3', font: 'strong', size: 8.5, above: 2, below: 2 };
export const BODY: TextStyle = { tag: 'P', font: 'regular', size: 9, above: 0, below: 1.5 };
export const NOTICE: TextStyle = { tag: 'P', font: 'strong', size: 9, above: 2, below: 4 };
export const SMALL: TextStyle = { tag: 'P', font: 'regular', size: 7.5, above: 1, below: 1 };

const BULLET = '·';
const INDENT = 9;

/** Writes a text below what was written last. */
export function writeText(
  document: Pdf,
  parent: Structure,
  text: string,
  { tag, font, size, above, below }: TextStyle,
  { left, width }: Column,
  lang: string,
): void {
  document.y += above;
  document.font(font).fontSize(size);
  const broken = brokenText(document, text, width, lang);
  parent.add(
    document.struct(tag, { lang }, () => void document.text(broken, left, document.y, { width })),
  );
  document.y += below;
}

function brokenText(document: Pdf, text: string, width: number, lang: string): string {
  const fitting = fittingText(text, lang);
  if (document.widthOfString(fitting) <= width) return fitting;
  const [title, week] = partedBeforeWeek(fitting);
  return week === '' ? fitting : `${title.trimEnd()}\n${week}`;
}

/** Writes sentences as a list with dots. */
export function writePoints(
  document: Pdf,
  parent: Structure,
  points: readonly string[],
  { font, size, below }: TextStyle,
  { left, width }: Column,
  lang: string,
): void {
  const list = document.struct('L', { lang });
  parent.add(list);
  document.font(font).fontSize(size);
  for (const point of points) {
    ensureRoom(document, pointHeight(document, point, width, lang));
    const item = document.struct('LI');
    list.add(item);
    const top = document.y;
    item.add(document.struct('Lbl', {}, () => void document.text(BULLET, left + 2, top)));
    item.add(
      document.struct('LBody', {}, () => {
        document.text(fittingText(point, lang), left + INDENT, top, { width: width - INDENT });
      }),
    );
    document.y += below;
    item.end();
  }
  list.end();
}

/** How high a text stands, with the room around it. */
export function textHeight(
  document: Pdf,
  text: string,
  { font, size, above, below }: TextStyle,
  { width }: Column,
  lang: string,
): number {
  document.font(font).fontSize(size);
  return (
    above + document.heightOfString(brokenText(document, text, width, lang), { width }) + below
  );
}

/** How long a list is where no line is broken. */
export function pointsLength(
  document: Pdf,
  points: readonly string[],
  { font, size }: TextStyle,
  lang: string,
): number {
  document.font(font).fontSize(size);
  const lengths = points.map((point) => document.widthOfString(fittingText(point, lang)));
  return lengths.reduce((total, length) => total + length, 0);
}

/** How high a list stands. */
export function pointsHeight(
  document: Pdf,
  points: readonly string[],
  { font, size, below }: TextStyle,
  { width }: Column,
  lang: string,
): number {
  document.font(font).fontSize(size);
  const heights = points.map((point) => pointHeight(document, point, width, lang) + below);
  return heights.reduce((total, height) => total + height, 0);
}

function pointHeight(document: Pdf, point: string, width: number, lang: string): number {
  return document.heightOfString(fittingText(point, lang), { width: width - INDENT });
}
