import { parentPort, workerData } from 'node:worker_threads';
import type { PictureLine } from '@rangewatch/call-log';
import { type OcrPage, readText } from './ocr-engine.ts';

/** Runs in a thread of its own: is given one picture, answers with its lines, and ends. */
const picture: Uint8Array = workerData;
parentPort?.postMessage(linesOf(await readText(picture)), []);

function linesOf({ blocks }: OcrPage): readonly PictureLine[] {
  const lines = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines);
  return lines.map(({ words, bbox }) => ({
    text: words.map(({ text }) => text).join(' '),
    left: bbox.x0,
    top: bbox.y0,
    right: bbox.x1,
    bottom: bbox.y1,
  }));
}
