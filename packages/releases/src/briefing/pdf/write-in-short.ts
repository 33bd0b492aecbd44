import type { Pdf } from '@rangewatch/pdf';
import type { Locale } from '@rangewatch/schema';
import { type Column, columnsBeside, ensureRoom, type Structure, wholeWidth } from './paper.ts';
import {
  HEADING,
  pointsHeight,
  pointsLength,
  SMALL,
  textHeight,
  writePoints,
  writeText,
} from './write-text.ts';

/** The week in one language, for those who do not read the pages before. */
export interface InShort {
  readonly locale: Locale;
  readonly title: string;
  readonly points: readonly string[];
}

const GAP = 18;
const ABOVE = 8;
const TITLE = { ...HEADING, size: 9 };
const POINTS = { ...SMALL, below: 0.5 };

/** Writes the languages beside each other, all on one page, each as wide as it is long so that none stands much higher. */
export function writeInShort(document: Pdf, root: Structure, texts: readonly InShort[]): void {
  const whole = wholeWidth(document);
  const shares = texts.map(({ points, locale }) => pointsLength(document, points, POINTS, locale));
  const columns = columnsBeside(whole, shares, GAP);
  const columnAt = (at: number) => columns[at] ?? whole;
  const heights = texts.map((text, at) => heightOf(document, text, columnAt(at)));
  ensureRoom(document, ABOVE + Math.max(0, ...heights));
  const top = document.y + ABOVE;
  texts.forEach((text, at) => {
    document.y = top;
    writeOne(document, root, text, columnAt(at));
  });
}

function writeOne(
  document: Pdf,
  root: Structure,
  { locale, title, points }: InShort,
  column: Column,
): void {
  const part = document.struct('Sect', { lang: locale });
  root.add(part);
  writeText(document, part, title, TITLE, column, locale);
  writePoints(document, part, points, POINTS, column, locale);
  part.end();
}

function heightOf(document: Pdf, { locale, title, points }: InShort, column: Column): number {
  const opening = textHeight(document, title, TITLE, column, locale);
  return opening + pointsHeight(document, points, POINTS, column, locale);
}
