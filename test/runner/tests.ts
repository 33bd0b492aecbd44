import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Room } from './rooms.ts';
import { runCommand } from './run-command.ts';
import type { Selection } from './selection.ts';
import { addUp, failed, type Tally } from './tally.ts';
import { RESULT_FILE, tallyRoom } from './vitest-result.ts';

/** Journeys start whole apps and a browser, so they have the machine to themselves. */
const JOURNEYS = 'test';

/** Runs the tests of every selected room: two rooms at a time, the journeys last and alone. */
export async function runTests(
  root: string,
  selection: Selection,
  postgresUrl: string | null,
): Promise<Tally> {
  const tested = selection.rooms.filter((room) => room.hasTests);
  const stages = [tested.filter((room) => !isJourney(room)), tested.filter(isJourney)];
  const tallies = selection.rooms
    .filter((room) => room.hasSource && !room.hasTests)
    .map((room) => failed(`${room.directory}: has code, but no test`));
  for (const rooms of stages) {
    if (rooms.length > 0) tallies.push(await runStage(root, rooms, selection.force, postgresUrl));
  }
  return addUp(tallies);
}

function isJourney(room: Room): boolean {
  return room.directory === JOURNEYS;
}

async function runStage(
  root: string,
  rooms: readonly Room[],
  force: boolean,
  postgresUrl: string | null,
): Promise<Tally> {
  for (const room of rooms) rmSync(join(root, room.directory, RESULT_FILE), { force: true });
  const line = [
    'turbo run test --concurrency=2 --continue --output-logs=new-only',
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
