import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Room } from './rooms.ts';
import { runCommand } from './run-command.ts';
import type { Selection } from './selection.ts';
import { addUp, failed, type Tally } from './tally.ts';
import { RESULT_FILE, tallyRoom } from './vitest-result.ts';

/** Journeys start whole apps and a browser, and often wait for them: they take longest. */
const JOURNEYS = 'test';
/** Rooms under test at a time: as many as the smallest machine that builds this has cores. */
const ROOMS_AT_A_TIME = 2;

/** Runs the tests of every selected room: the longest first, so that no core is left without work for long. */
export async function runTests(
  root: string,
  selection: Selection,
  postgresUrl: string | null,
): Promise<Tally> {
  const tallies = selection.rooms
    .filter((room) => room.hasSource && room.testFileCount === 0)
    .map((room) => failed(`${room.directory}: has code, but no test`));
  const waiting = selection.rooms
    .filter((room) => room.testFileCount > 0)
    .toSorted((one, other) => weight(other) - weight(one));
  const takeTurns = async (): Promise<void> => {
    for (let room = waiting.shift(); room; room = waiting.shift())
      tallies.push(await runRoom({ root, room, force: selection.force, postgresUrl }));
  };
  await Promise.all(Array.from({ length: ROOMS_AT_A_TIME }, takeTurns));
  return addUp(tallies);
}

function weight(room: Room): number {
  return isJourney(room) ? Number.POSITIVE_INFINITY : room.testFileCount;
}

function isJourney(room: Room): boolean {
  return room.directory === JOURNEYS;
}

interface RoomRun {
  readonly root: string;
  readonly room: Room;
  readonly force: boolean;
  /** A server that runs already; null lets the room start its own. */
  readonly postgresUrl: string | null;
}

async function runRoom({ root, room, force, postgresUrl }: RoomRun): Promise<Tally> {
  rmSync(join(root, room.directory, RESULT_FILE), { force: true });
  const options = `--output-logs=new-only${force ? ' --force' : ''}`;
  const line = `turbo run test ${options} --filter=${room.name}`;
  console.log(`\n▸ test: ${room.directory}`);
  // One journey searches all that its PostgreSQL writes: of others' tests it would be gigabytes.
  const isShared = postgresUrl !== null && !isJourney(room);
  const env = isShared ? { RANGEWATCH_TEST_POSTGRES: postgresUrl } : {};
  const { isOk } = await runCommand({ root, line, env });
  const tally = tallyRoom(root, room);
  if (isOk || tally.failedCount > 0) return tally;
  const why = 'a test run ended with an error outside its tests (see above)';
  return addUp([tally, failed(`${room.directory}: ${why}`)]);
}
