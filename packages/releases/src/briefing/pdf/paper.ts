import type { Pdf } from '@rangewatch/pdf';

/** An element of the structure that a reader hears. */
export type Structure = ReturnType<Pdf['struct']>;

type KnownOptions = NonNullable<Parameters<Pdf['struct']>[1]>;

/** What an element may say about itself; the library's types leave out what its code reads. */
export interface StructureOptions extends KnownOptions {
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
  readonly scope?: 'Column' | 'Row';
}

export const MARGIN = 38;

/** Where something is written: its left edge and its width, in points. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

export function wholeWidth(document: Pdf): Column {
  return { left: MARGIN, width: document.page.width - 2 * MARGIN };
}

/** Columns beside each other in given shares of the width. */
export function columnsBeside(
  { left, width }: Column,
  shares: readonly number[],
  gap: number,
): readonly Column[] {
  const room = width - gap * (shares.length - 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  let at = left;
  return shares.map((share) => {
    const column = { left: at, width: (share / sum) * room };
    at += column.width + gap;
    return column;
  });
}

/** Draws what is only there for the eye. */
export function drawArtifact(document: Pdf, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

/** Begins a page where the rest of this one is lower than what comes next. */
export function ensureRoom(document: Pdf, height: number): void {
  if (document.y + height > document.page.height - MARGIN) document.addPage();
}
