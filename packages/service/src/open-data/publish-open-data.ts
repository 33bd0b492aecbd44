import { join } from 'node:path';
import type { RecordReaders } from '@rangewatch/database/readers';
import { type RenderedOpenData, renderOpenData } from '@rangewatch/releases';
import {
  DATA_PACKAGE_FILE,
  type LookUpRow,
  OPEN_DATA_FOLDER,
  type Week,
  weekOfInstant,
} from '@rangewatch/schema';
import { assessFigures, type Disclosure } from '@rangewatch/statistics';
import { nodeDisk, type ReleaseDisk } from '../week/release-disk.ts';
import { lookUpRows } from './look-up-rows.ts';
import { mendFolder, PartFolder, swapFolder } from './open-data-folder.ts';
import { publicViews } from './walk-record.ts';

export interface OpenDataDeps {
  readonly readers: Pick<RecordReaders, 'allFacts' | 'goodNumbersIn' | 'rangeView' | 'hasSample'>;
  readonly disclosure: Disclosure;
  readonly clock: () => Date;
  readonly timeZone: string;
  /** The files go into its sub-folder `open-data`. */
  readonly lookUpDir: string;
  readonly disk?: ReleaseDisk;
  /** Told how many rows were written, after each number or range. */
  readonly onProgress?: (rowCount: number) => void;
}

const NEVER = new AbortController().signal;

/**
 * Makes the daily open data anew from everything that may be public, and puts it in the place of the one before.
 * Null when it was stopped; the folder before then stays.
 */
export async function publishOpenData(
  deps: OpenDataDeps,
  stopping: AbortSignal = NEVER,
): Promise<RenderedOpenData | null> {
  const { readers, disclosure, clock, timeZone, lookUpDir, disk = nodeDisk } = deps;
  const asOf = weekOfInstant(clock(), timeZone);
  await mendFolder(disk, lookUpDir, clock());
  const part = new PartFolder(disk, lookUpDir);
  try {
    await disk.makeFolder(part.path);
    const { policy } = disclosure;
    const header = { asOf, policy, containsSample: await readers.hasSample() };
    const rows = publicRows(deps, asOf, stopping);
    const rendered = await renderOpenData(header, rows, (name, bytes) => part.write(name, bytes));
    if (stopping.aborted) return null;
    await part.sync();
    await swapFolder(disk, lookUpDir, part.path);
    return rendered;
  } finally {
    await part.end();
  }
}

/** When the files that stand there were written; null when there are none. */
export function openDataWrittenAt(lookUpDir: string, disk = nodeDisk): Promise<Date | null> {
  return disk.changedAt(join(lookUpDir, OPEN_DATA_FOLDER, DATA_PACKAGE_FILE));
}

async function* publicRows(
  { readers, disclosure, onProgress }: OpenDataDeps,
  asOf: Week,
  stopping: AbortSignal,
): AsyncGenerator<LookUpRow> {
  let rowCount = 0;
  for await (const view of publicViews(readers, disclosure.policy)) {
    if (stopping.aborted) return;
    const figures = assessFigures(view, asOf, disclosure);
    if (!figures) continue;
    const rows = lookUpRows(figures);
    yield* rows;
    rowCount += rows.length;
    onProgress?.(rowCount);
  }
}
