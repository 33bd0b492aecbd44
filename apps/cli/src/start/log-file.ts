import { openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A log that grew this large is put aside, once, when the next run begins. */
const LARGE_LOG_BYTES = 20 * 1024 * 1024;

export interface LogFile {
  readonly path: string;
  readonly descriptor: number;
}

/** Opens an app's log for appending; the one before it stays beside it as `NAME.log.old`. */
export function openLogFile(folder: string, app: string): LogFile {
  const path = join(folder, `${app}.log`);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGE_LOG_BYTES) renameSync(path, `${path}.old`);
  return { path, descriptor: openSync(path, 'a', 0o600) };
}
