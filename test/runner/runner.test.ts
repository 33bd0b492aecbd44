import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listRooms } from './rooms.ts';
import { parseSelection } from './selection.ts';
import { addUp, closingLine, failed, PASSED } from './tally.ts';
import { runTests } from './tests.ts';
import { tallyResult, tallyRoom } from './vitest-result.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const rooms = listRooms(ROOT);
const schema = { directory: 'packages/schema' };

function report(fields: object): string {
  const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  return JSON.stringify({ ...counts, testResults: [], ...fields });
}

describe('the closing line', () => {
  test('names skipped tests only when there are any', () => {
    expect(closingLine(addUp([PASSED, PASSED]))).toBe('2 passed, 0 failed');
    expect(closingLine(addUp([PASSED, failed('npm run check:lint')]))).toBe('1 passed, 1 failed');
    expect(closingLine({ ...PASSED, skippedCount: 3 })).toBe('1 passed, 0 failed, 3 skipped');
  });
});

describe('counting what vitest reported', () => {
  test('takes passed, failed, and both kinds of not run', () => {
    const json = report({
      numPassedTests: 5,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] },
      ],
    });
    expect(tallyResult(json, schema)).toEqual({
      passedCount: 5,
      failedCount: 2,
      skippedCount: 2,
      failures: ['packages/schema: 2 tests'],
    });
  });

  test('a file that could not be imported is a failure, though none of its tests ran', () => {
    const json = report({
      testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }],
    });
    expect(tallyResult(json, schema)).toMatchObject({
      passedCount: 0,
      failedCount: 1,
      failures: ['packages/schema: a.test.ts could not run'],
    });
  });

  test('no report, or something else in its place, is a failure', () => {
    const nowhere = { name: 'x', directory: 'no/such/room', hasSource: true, testFileCount: 1 };
    expect(tallyRoom(ROOT, nowhere)).toMatchObject({ passedCount: 0, failedCount: 1 });
    expect(() => tallyResult('{"testResults":[]}', schema)).toThrow('not a report');
    expect(() => tallyResult('', schema)).toThrow(SyntaxError);
  });
});

describe('choosing rooms', () => {
  test('nothing chosen is everything', () => {
    expect(parseSelection([], rooms)).toEqual({ rooms, isWhole: true, force: false });
    expect(rooms.map((room) => room.directory)).toContain('test');
  });

  test('a room goes by its folder or its name, and counts once', () => {
    const args = ['--filter', './packages/schema/', '--filter=@rangewatch/schema', '--force'];
    const { rooms: chosen, isWhole, force } = parseSelection(args, rooms);
    expect(chosen.map((room) => room.directory)).toEqual(['packages/schema']);
    expect({ isWhole, force }).toEqual({ isWhole: false, force: true });
  });

  test('an unknown room or option is named', () => {
    expect(() => parseSelection(['--filter', 'packages/nope'], rooms)).toThrow(
      /no room "packages\/nope".*packages\/schema/,
    );
    expect(() => parseSelection(['--watch'], rooms)).toThrow(/--watch/);
  });
});

/** In place of turbo: every room it is asked for has one test that passed, once a second run was started too. */
const BESIDE_ANOTHER = `#!/bin/sh
echo "$RANGEWATCH_TEST_POSTGRES $*" >> started
tries=0
until [ "$(wc -l < started)" -ge 2 ]; do
  tries=$((tries + 1)); [ $tries -lt 200 ] || exit 1
  sleep 0.05
done
for word in "$@"; do
  room=\${word#--filter=}; [ "$room" != "$word" ] || continue
  mkdir -p "$room/.results"
  echo '${report({ numPassedTests: 1 })}' > "$room/.results/vitest.json"
done
`;

test('two rooms run at a time, the longest first, and the journeys with a PostgreSQL of their own', async () => {
  const root = await mkdtemp(join(tmpdir(), 'rangewatch-runner-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'node_modules/.bin'), { recursive: true });
  await writeFile(join(root, 'node_modules/.bin/turbo'), BESIDE_ANOTHER, { mode: 0o755 });
  const chosen = ['few', 'many', 'test'].map((directory) => {
    const testFileCount = directory === 'many' ? 5 : 1;
    return { name: directory, directory, hasSource: true, testFileCount };
  });
  const selection = { rooms: chosen, isWhole: true, force: false };
  expect(await runTests(root, selection, 'postgres://shared')).toEqual({
    passedCount: 3,
    failedCount: 0,
    skippedCount: 0,
    failures: [],
  });
  const started = (await readFile(join(root, 'started'), 'utf8')).trimEnd().split('\n');
  expect([...started.slice(0, 2).toSorted(), ...started.slice(2)]).toEqual([
    expect.stringMatching(/^ run test .*--filter=test$/),
    expect.stringMatching(/^postgres:\/\/shared run test .*--filter=many$/),
    expect.stringMatching(/^postgres:\/\/shared run test .*--filter=few$/),
  ]);
});
