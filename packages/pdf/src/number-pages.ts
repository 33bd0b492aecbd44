import type { Pdf } from './write-pdf.ts';

const SIZE = 9;
/** From the end of the text to the figures. */
const BELOW = 18;

/** Writes `1 / 3` at the foot of each page, outside of what a reader hears. */
export function numberPages(document: Pdf): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    document.switchToPage(at);
    const { left, right, bottom } = document.page.margins;
    const top = document.page.height - bottom + BELOW;
    // Below the text there is no room for a line: pdfkit would begin a page.
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .font('regular')
      .fontSize(SIZE)
      .text(`${at - start + 1} / ${count}`, left, top, {
        width: document.page.width - left - right,
        align: 'right',
        lineBreak: false,
      });
    document.endMarkedContent();
  }
}
