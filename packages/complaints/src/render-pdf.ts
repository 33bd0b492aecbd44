import { fittingText, numberPages, type Pdf, writePdf } from '@rangewatch/pdf';
import type { Block, Complaint, Table } from './complaint.ts';

const MARGIN = 52;
const BODY = 10;
const LEAD = 2.4;
const INK = '#14202b';
const LINE = '#b9c2c9';
const FACTS = [0.32, 0.68] as const;

/**
 * Complaints as a tagged A4 PDF with its letters embedded, each beginning on a page of its own. The
 * same complaints give the same bytes.
 * @param writtenOn what the file says of when it was made.
 */
export async function renderComplaintPdf(
  complaints: readonly Complaint[],
  writtenOn: Date,
): Promise<Uint8Array> {
  const [first] = complaints;
  if (!first) throw new RangeError('there is a complaint to write');
  const { title, lang } = first;
  return writePdf({ title, lang, writtenOn, margin: MARGIN, ink: INK }, (document) => {
    complaints.forEach((complaint, at) => {
      if (at > 0) document.addPage();
      writeComplaint(document, complaint);
    });
    numberPages(document);
  });
}

function writeComplaint(
  document: Pdf,
  { version, title, addressee, blocks, lang }: Complaint,
): void {
  if (version !== null)
    document.font('regular').fontSize(BODY).text(fittingText(version, lang)).moveDown(0.8);
  document.font('strong').fontSize(18).text(title);
  document.font('regular').fontSize(12).moveDown(0.4).text(fittingText(addressee, lang));
  for (const block of blocks) write(document, block, lang);
}

function write(document: Pdf, block: Block, lang: string): void {
  document.font('regular').fontSize(BODY);
  switch (block.kind) {
    case 'heading':
      ensureRoom(document, 60);
      document
        .moveDown(0.75)
        .font('strong')
        .fontSize(12.5)
        .text(fittingText(block.text, lang))
        .moveDown(0.25);
      break;
    case 'subheading':
      ensureRoom(document, 60);
      document.moveDown(0.4).font('strong').text(fittingText(block.text, lang)).moveDown(0.15);
      document.font('regular');
      break;
    case 'paragraph':
      document.text(fittingText(block.text, lang), { lineGap: LEAD }).moveDown(0.3);
      break;
    case 'facts':
      for (const row of block.rows)
        writeRow(
          document,
          row.map((cell) => fittingText(cell, lang)),
          FACTS,
        );
      document.moveDown(0.5);
      break;
    case 'list':
      document
        .list(
          block.items.map((item) => fittingText(item, lang)),
          { bulletRadius: 1.6, textIndent: 12, lineGap: LEAD },
        )
        .moveDown(0.3);
      break;
    case 'table':
      writeTable(document, block);
      break;
  }
}

function writeTable(document: Pdf, { head, rows, widths }: Table): void {
  const sum = widths.reduce((total, width) => total + width, 0);
  const shares = widths.map((width) => width / sum);
  document.font('strong');
  writeRow(document, head, shares);
  document.font('regular');
  for (const row of rows) writeRow(document, row, shares);
  document.moveDown(0.3);
}

/** Cells beside each other, a line below; a row is never cut in two. */
function writeRow(document: Pdf, cells: readonly string[], shares: readonly number[]): void {
  const width = document.page.width - 2 * MARGIN;
  const widths = shares.map((share) => share * width - 8);
  const heights = cells.map((cell, at) =>
    document.heightOfString(cell, { width: widths[at] ?? width, lineGap: LEAD }),
  );
  const height = Math.max(...heights) + 6;
  ensureRoom(document, height);
  const top = document.y;
  let left = MARGIN;
  cells.forEach((cell, at) => {
    document.text(cell, left, top + 3, { width: widths[at] ?? width, lineGap: LEAD });
    left += (shares[at] ?? 0) * width;
  });
  const bottom = top + height;
  document
    .moveTo(MARGIN, bottom)
    .lineTo(MARGIN + width, bottom)
    .lineWidth(0.5)
    .stroke(LINE);
  document.x = MARGIN;
  document.y = bottom;
}

function ensureRoom(document: Pdf, height: number): void {
  if (document.y + height > document.page.height - MARGIN) document.addPage();
}
