import { fileURLToPath } from 'node:url';
import { type PostgresServer, startPostgresServer } from '@rangewatch/testkit/postgres-server';
import { runChecks } from './checks.ts';
import { listRooms } from './rooms.ts';
import { interruptCommands } from './run-command.ts';
import { parseSelection, type Selection, USAGE } from './selection.ts';
import { addUp, closingLine, failed, type Tally } from './tally.ts';
import { runTests } from './tests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isInterrupted = true;
    interruptCommands(signal);
  });
}

const selection = readSelection();
const checks = await runChecks(ROOT, selection);
const tests = isInterrupted ? [] : [await runTestsWithPostgres(selection)];
const tally = addUp([checks, ...tests, ...(isInterrupted ? [failed('interrupted')] : [])]);

console.log('');
for (const failure of tally.failures) console.log(`✗ ${failure}`);
console.log(closingLine(tally));
// Said outright: an exit hook of the embedded PostgreSQL would turn a mere exitCode into 0.
process.exit(tally.failedCount > 0 ? 1 : 0);

function readSelection(): Selection {
  try {
    return parseSelection(process.argv.slice(2), listRooms(ROOT));
  } catch (fault) {
    console.error(`${fault instanceof Error ? fault.message : String(fault)}\n\n${USAGE}`);
    return process.exit(2);
  }
}

/** One server for all rooms but the journeys; a room that runs alone starts its own if it needs one. */
async function runTestsWithPostgres(chosen: Selection): Promise<Tally> {
  if (!chosen.isWhole) return runTests(ROOT, chosen, null);
  let server: PostgresServer;
  try {
    server = await startPostgresServer({ isShortLived: true });
  } catch (fault) {
    return failed(fault instanceof Error ? fault.message : 'PostgreSQL did not start');
  }
  try {
    return await runTests(ROOT, chosen, server.url);
  } finally {
    await server.stop();
  }
}
