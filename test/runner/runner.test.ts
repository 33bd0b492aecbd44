import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { listRooms } from './rooms.ts';
import { parseSelection } from './selection.ts';
import { addUp, closingLine, failed, PASSED } from './tally.ts';
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
    const nowhere = { name: 'x', directory: 'no/such/room', hasSource: true, hasTests: true };
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
