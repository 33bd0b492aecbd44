import { Worker } from 'node:worker_threads';
import type { PictureLine } from '@rangewatch/call-log';

export type ReadPictureText =
  | { readonly kind: 'read'; readonly lines: readonly PictureLine[] }
  /** As many wait as may wait, of all or of this sender. */
  | { readonly kind: 'busy' }
  /** It could not be unpacked, or took too long. */
  | { readonly kind: 'failed' };

/**
 * Reads the text of a picture. The picture is held in memory until then, and nowhere else.
 * @param sender address it came from; forgotten with the picture.
 */
export type PictureReader = (picture: Uint8Array, sender: string) => Promise<ReadPictureText>;

export interface PictureReaderOptions {
  readonly limitMs: number;
  /** How many pictures may wait while one is read: each is held in memory. */
  readonly mostWaiting: number;
  /** How many of one sender may be read or wait: nobody keeps all others waiting. Whole towns share an address. */
  readonly mostOfOneSender: number;
}

const THREAD = new URL('ocr-thread.ts', import.meta.url);
const MOST_HEAP_MB = 256;

/** One picture at a time, each in a thread that ends with it: what it needed is free again, whatever it was. */
export function createPictureReader({
  limitMs,
  mostWaiting,
  mostOfOneSender,
}: PictureReaderOptions): PictureReader {
  let last: Promise<unknown> = Promise.resolve();
  const open: string[] = [];
  return async (picture, sender) => {
    const own = open.filter((one) => one === sender).length;
    if (open.length > mostWaiting || own >= mostOfOneSender) return { kind: 'busy' };
    open.push(sender);
    const read = last.then(() => readInThread(picture, limitMs));
    last = read;
    try {
      return await read;
    } finally {
      open.splice(open.indexOf(sender), 1);
    }
  };
}

function readInThread(picture: Uint8Array, limitMs: number): Promise<ReadPictureText> {
  return new Promise((resolve) => {
    const thread = new Worker(THREAD, {
      workerData: picture,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    });
    const limit = setTimeout(() => void thread.terminate(), limitMs);
    thread.once('message', (lines: readonly PictureLine[]) => resolve({ kind: 'read', lines }));
    thread.once('error', () => resolve({ kind: 'failed' }));
    // Reached after an answer too, where it changes nothing.
    thread.once('exit', () => {
      clearTimeout(limit);
      resolve({ kind: 'failed' });
    });
  });
}
