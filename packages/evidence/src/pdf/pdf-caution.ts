import type { EvidenceCaution } from '@rangewatch/schema';
import { pdfNames } from './pdf-names.ts';
import { openPdfStreams } from './pdf-streams.ts';

/**
 * What makes a reader act, ask for input or carry another file. `JS` and `AA` are not among them: they do nothing
 * without one of these, and three letters turn up in any compressed picture by accident.
 */
const ACTIVE = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'RichMedia',
  'Rendition',
  'EmbeddedFile',
  'EmbeddedFiles',
  'AcroForm',
]);
/** Opening at a page is not acting: `/OpenAction [3 0 R /Fit]`. */
const OPENS_AT_A_PAGE = /^\s*\[/;

/**
 * Why nobody should open this PDF unwarned, or null where nothing was found. It errs on the side of caution: every
 * name in the file is looked at, wherever it stands, and in every stream that can be inflated. Of several reasons it
 * tells the gravest.
 */
export async function findPdfCaution(pdf: Uint8Array): Promise<EvidenceCaution | null> {
  const outside = lookAt(pdf);
  const streams = await openPdfStreams(pdf, (content) => lookAt(content).isActive);
  if (outside.isActive || streams.isFound) return 'active';
  if (outside.isEncrypted) return 'encrypted';
  return streams.isWhole ? null : 'unread';
}

function lookAt(bytes: Uint8Array): { isActive: boolean; isEncrypted: boolean } {
  let isActive = false;
  let isEncrypted = false;
  for (const { name, after } of pdfNames(bytes)) {
    isActive ||= ACTIVE.has(name) || (name === 'OpenAction' && !OPENS_AT_A_PAGE.test(after));
    isEncrypted ||= name === 'Encrypt';
  }
  return { isActive, isEncrypted };
}
