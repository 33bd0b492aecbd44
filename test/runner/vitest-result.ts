import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Room } from './rooms.ts';
import { failed, type Tally } from './tally.ts';

/** Where each room's `test` script leaves vitest's JSON; turbo keeps it with the cached run. */
export const RESULT_FILE = join('.results', 'vitest.json');

/** The part of vitest's JSON report that is counted. */
interface VitestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Counts a room's tests. No readable result is a failure: something kept the tests from running. */
export function tallyRoom(root: string, room: Room): Tally {
  try {
    return tallyResult(readFileSync(join(root, room.directory, RESULT_FILE), 'utf8'), room);
  } catch {
    return failed(`${room.directory}: its tests reported no result`);
  }
}

/** @throws when `json` is not a vitest report. */
export function tallyResult(json: string, room: Pick<Room, 'directory'>): Tally {
  const result: VitestResult = JSON.parse(json);
  const broken = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const counted = {
    passedCount: result.numPassedTests,
    failedCount: result.numFailedTests + broken.length,
    skippedCount: result.numPendingTests + result.numTodoTests,
  };
  if (!Object.values(counted).every(Number.isSafeInteger)) throw new TypeError('not a report');
  const failures = [
    ...(result.numFailedTests > 0 ? [`${room.directory}: ${result.numFailedTests} tests`] : []),
    ...broken.map(({ name }) => `${room.directory}: ${name} could not run`),
  ];
  return { ...counted, failures };
}
