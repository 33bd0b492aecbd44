import { Worker } from 'node:worker_threads';
import type { PictureLine } from '@rangewatch/call-log';

export type ReadPictureText =
  | { readonly kind: 'read'; readonly lines: readonly PictureLine[] }
  /** As many wait as may wait. */
  | { readonly kind: 'busy' }
  /** It could not be unpacked, or took too long. */
  | { readonly kind: 'failed' };

/** Reads the text of a picture. The picture is held in memory until then, and nowhere else. */
export type PictureReader = (picture: Uint8Array) => Promise<ReadPictureText>;

export interface PictureReaderOptions {
  readonly limitMs: number;
  /** How many pictures may wait while one is read: each is held in memory. */
  readonly mostWaiting: number;
}

const THREAD = new URL('ocr-thread.ts', import.meta.url);
const MOST_HEAP_MB = 256;

/** One picture at a time, each in a thread that ends with it: what it needed is free again, whatever it was. */
export function createPictureReader({ limitMs, mostWaiting }: PictureReaderOptions): PictureReader {
  let last: Promise<unknown> = Promise.resolve();
  let openCount = 0;
  return async (picture) => {
    if (openCount > mostWaiting) return { kind: 'busy' };
    openCount += 1;
    const read = last.then(() => readInThread(picture, limitMs));
    last = read;
    try {
      return await read;
    } finally {
      openCount -= 1;
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
