import type { JobProblem } from '@rangewatch/schema';
import { ReleaseNotWritten } from '../week/week-problem.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const NOT_WRITTEN = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EIO']);
const NO_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND']);
/** SQLSTATE classes: connection, resources, operator intervention, system. */
const NO_SERVER = /^(?:08|53|57|58)[0-9A-Z]{3}$/;

/** What the public is told of an error: a code of a short list. */
export function problemOf(error: unknown): JobProblem {
  const isRelease = error instanceof ReleaseNotWritten;
  const code = isRelease ? error.reason : codeOf(error);
  if (FULL.has(code)) return 'disk_full';
  if (isRelease || NOT_WRITTEN.has(code)) return 'not_written';
  if (code.startsWith('SQLITE_') || NO_CONNECTION.has(code) || NO_SERVER.test(code))
    return 'database';
  return 'unexpected';
}

function codeOf(error: unknown): string {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? String(error.code) : '';
}
