import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Room } from './rooms.ts';
import { runCommand } from './run-command.ts';
import type { Selection } from './selection.ts';
import { addUp, failed, type Tally } from './tally.ts';
import { RESULT_FILE, tallyRoom } from './vitest-result.ts';

/** Journeys start whole apps and a browser, and often wait for them: they take longest, and leave half a machine. */
const JOURNEYS = 'test';

/** Runs the tests of every selected room: one room at a time, and the journeys beside them. */
export async function runTests(
  root: string,
  selection: Selection,
  postgresUrl: string | null,
): Promise<Tally> {
  const tested = selection.rooms.filter((room) => room.hasTests);
  const tallies = selection.rooms
    .filter((room) => room.hasSource && !room.hasTests)
    .map((room) => failed(`${room.directory}: has code, but no test`));
  const force = selection.force;
  const rooms = tested.filter((room) => !isJourney(room));
  // One journey searches all that its PostgreSQL writes: of others' tests it would be gigabytes.
  const lanes = [
    runLane({ root, rooms, force, postgresUrl }),
    runLane({ root, rooms: tested.filter(isJourney), force, postgresUrl: null }),
  ];
  return addUp([...tallies, ...(await Promise.all(lanes))]);
}

function isJourney(room: Room): boolean {
  return room.directory === JOURNEYS;
}

interface Lane {
  readonly root: string;
  readonly rooms: readonly Room[];
  readonly force: boolean;
  /** A server that runs already; null lets each room start its own. */
  readonly postgresUrl: string | null;
}

async function runLane({ root, rooms, force, postgresUrl }: Lane): Promise<Tally> {
  if (rooms.length === 0) return addUp([]);
  for (const room of rooms) rmSync(join(root, room.directory, RESULT_FILE), { force: true });
  const line = [
    'turbo run test --concurrency=1 --continue --output-logs=new-only',
    ...(force ? ['--force'] : []),
    ...rooms.map((room) => `--filter=${room.name}`),
  ].join(' ');
  console.log(`\n▸ test: ${rooms.map((room) => room.directory).join(', ')}`);
  const env = postgresUrl === null ? {} : { RANGEWATCH_TEST_POSTGRES: postgresUrl };
  const { isOk } = await runCommand({ root, line, env });
  const tally = addUp(rooms.map((room) => tallyRoom(root, room)));
  if (isOk || tally.failedCount > 0) return tally;
  return addUp([tally, failed('a test run ended with an error outside its tests (see above)')]);
}
