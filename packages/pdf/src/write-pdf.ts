import PdfKit from 'pdfkit';
import { fonts } from './fonts.ts';

export type Pdf = InstanceType<typeof PdfKit>;

/** What a file says about itself. */
export interface PdfHead {
  readonly title: string;
  readonly lang: string;
  /** What the file says of when it was made; its identifier derives from it. */
  readonly writtenOn: Date;
  /** In points, on every side. */
  readonly margin: number;
  readonly ink: string;
}

/**
 * A tagged A4 PDF with its letters embedded, in a `regular` and a `strong` face. The same head and the
 * same writing give the same bytes.
 */
export async function writePdf(
  { title, lang, writtenOn, margin, ink }: PdfHead,
  write: (document: Pdf) => void,
): Promise<Uint8Array> {
  const document = new PdfKit({
    size: 'A4',
    margin,
    bufferPages: true,
    tagged: true,
    lang,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, CreationDate: writtenOn, ModDate: writtenOn },
  });
  const bytes = bytesOf(document);
  const { regular, strong } = fonts();
  document.registerFont('regular', regular).registerFont('strong', strong).fillColor(ink);
  // A new page begins in black.
  document.on('pageAdded', () => document.fillColor(ink));
  write(document);
  document.end();
  return bytes;
}

function bytesOf(document: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
