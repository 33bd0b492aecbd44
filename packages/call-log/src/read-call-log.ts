import type { ReadLog } from './call-row.ts';
import { readCsvLog } from './read-csv.ts';
import { readXmlLog } from './read-xml.ts';
import { binaryFormat, decodeText, textFormat } from './recognise.ts';
import type { WrittenTimes } from './written-day.ts';

export interface ReadOptions extends WrittenTimes {
  /** Lets others work while a long file is read. */
  readonly pause: () => Promise<void>;
}

/** Reads a call log, or says what the file is instead. Never throws for what a file holds. */
export async function readCallLog(bytes: Uint8Array, options: ReadOptions): Promise<ReadLog> {
  const binary = binaryFormat(bytes);
  if (binary !== null) return { ok: false, format: binary };
  const text = decodeText(bytes);
  const other = textFormat(text);
  if (other !== null) return { ok: false, format: other };
  const isXml = /^\uFEFF?\s*</.test(text);
  const log = isXml
    ? await readXmlLog(text, options.pause)
    : await readCsvLog(text, options, options.pause);
  return log ? { ok: true, log } : { ok: false, format: 'unknown' };
}
