export { fittingText } from './fitting-text.ts';
export { numberPages } from './number-pages.ts';
export { type Pdf, type PdfHead, writePdf } from './write-pdf.ts';
