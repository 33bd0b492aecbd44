import { readFileSync } from 'node:fs';
import { fonts as files } from '@embedpdf/fonts-sc';
import PdfKit from 'pdfkit';
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
  const document = new PdfKit({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    tagged: true,
    lang: first.lang,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: first.title, CreationDate: writtenOn, ModDate: writtenOn },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  const { regular, strong } = fonts();
  document.registerFont('regular', regular).registerFont('strong', strong).fillColor(INK);
  complaints.forEach((complaint, at) => {
    if (at > 0) document.addPage();
    writeComplaint(document, complaint);
  });
  numberPages(document);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

type Pdf = InstanceType<typeof PdfKit>;

function writeComplaint(
  document: Pdf,
  { version, title, addressee, blocks, lang }: Complaint,
): void {
  if (version !== null)
    document.font('regular').fontSize(BODY).text(fitting(version, lang)).moveDown(0.8);
  document.font('strong').fontSize(18).text(title);
  document.font('regular').fontSize(12).moveDown(0.4).text(fitting(addressee, lang));
  for (const block of blocks) write(document, block, lang);
}

/** The font's own apostrophe is as wide as a Chinese sign. */
function fitting(text: string, lang: string): string {
  return lang === 'en' ? text.replaceAll('’', "'") : text;
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
        .text(fitting(block.text, lang))
        .moveDown(0.25);
      break;
    case 'subheading':
      ensureRoom(document, 60);
      document.moveDown(0.4).font('strong').text(fitting(block.text, lang)).moveDown(0.15);
      document.font('regular');
      break;
    case 'paragraph':
      document.text(fitting(block.text, lang), { lineGap: LEAD }).moveDown(0.3);
      break;
    case 'facts':
      for (const row of block.rows)
        writeRow(
          document,
          row.map((cell) => fitting(cell, lang)),
          FACTS,
        );
      document.moveDown(0.5);
      break;
    case 'list':
      document
        .list(
          block.items.map((item) => fitting(item, lang)),
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

function numberPages(document: Pdf): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    document.switchToPage(at);
    document.page.margins.bottom = 0;
    document
      .font('regular')
      .fontSize(9)
      .text(`${at - start + 1} / ${count}`, MARGIN, document.page.height - MARGIN + 18, {
        width: document.page.width - 2 * MARGIN,
        align: 'right',
        lineBreak: false,
      });
  }
}

let loaded: { readonly regular: Buffer; readonly strong: Buffer } | null = null;

/** Read once: the letters of Chinese fill some eight million bytes a weight. */
function fonts(): { readonly regular: Buffer; readonly strong: Buffer } {
  loaded ??= { regular: readFont(400), strong: readFont(500) };
  return loaded;
}

/** The package names its files beside its entry point. */
function readFont(weight: number): Buffer {
  const file = files.find((font) => font.weight === weight)?.file ?? '';
  return readFileSync(new URL(`../fonts/${file}`, import.meta.resolve('@embedpdf/fonts-sc')));
}
