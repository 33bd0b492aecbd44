import {
  type OtherFormat,
  readCallLog,
  renderLog,
  strangersOnly,
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
  | { readonly kind: 'nothing' }
  | { readonly kind: 'other'; readonly format: OtherFormat };

/** Reads a log as the server would, in pieces between which the page stays usable. */
export async function cleanFile(file: File, timeZone: string): Promise<CleanedFile> {
  const read = await readCallLog(new Uint8Array(await file.arrayBuffer()), {
    timeZone,
    now: new Date(),
    pause: letPageWork,
  });
  if (!read.ok) return { kind: 'other', format: read.format };
  const { rows, outgoingCount, contactCount } = strangersOnly(read.log.rows);
  if (rows.length === 0) return { kind: 'nothing' };
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
