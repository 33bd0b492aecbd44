import {
  isReadableSize,
  type OtherFormat,
  pictureSize,
  readCallLog,
  renderLog,
  reportableByDate,
  strangersOnly,
  type WhyNothing,
  whyNothing,
} from '@rangewatch/call-log/reading';

/** What became of a chosen file in the browser. */
export type CleanedFile =
  | {
      readonly kind: 'cleaned';
      /** Holds the calls of unknown numbers and nothing else: it is what may be sent. */
      readonly file: File;
      readonly callCount: number;
      readonly outgoingCount: number;
      readonly contactCount: number;
      readonly unreadCount: number;
      readonly isCutOff: boolean;
    }
  /** No browser reads it: it is sent as it is, but for its name. */
  | { readonly kind: 'picture'; readonly file: File }
  | { readonly kind: 'pictureTooLarge' | 'tooLarge' | WhyNothing }
  | { readonly kind: 'other'; readonly format: OtherFormat };

export interface CleanOptions {
  readonly timeZone: string;
  readonly largestBytes: number;
  readonly largestPictureBytes: number;
}

/** Reads a log as the server would, in pieces between which the page stays usable. */
export async function cleanFile(
  file: File,
  { timeZone, largestBytes, largestPictureBytes }: CleanOptions,
): Promise<CleanedFile> {
  if (file.size > largestBytes) return { kind: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const size = pictureSize(bytes);
  if (size && (bytes.length > largestPictureBytes || !isReadableSize(size)))
    return { kind: 'pictureTooLarge' };
  if (size)
    return { kind: 'picture', file: new File([bytes], 'picture', { type: `image/${size.type}` }) };
  const now = new Date();
  const read = await readCallLog(bytes, { timeZone, now, pause: letPageWork });
  if (!read.ok) return { kind: 'other', format: read.format };
  const { rows, outgoingCount, contactCount } = strangersOnly(read.log.rows);
  const dated = reportableByDate(rows, now);
  if (dated.rows.length === 0) return { kind: whyNothing(read.log, dated) };
  return {
    kind: 'cleaned',
    // Not under its own name, which may say whose phone it is.
    file: new File([renderLog(rows)], 'calls.xml', { type: 'text/xml' }),
    callCount: rows.length,
    outgoingCount,
    contactCount,
    unreadCount: read.log.unreadCount,
    isCutOff: read.log.isCutOff,
  };
}

function letPageWork(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}
