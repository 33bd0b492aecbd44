import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withInstallLock } from './install-lock.mjs';
import { explainFailure } from './install-problem.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rangewatch-install-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const PLENTY = 1e12;

describe('one installation at a time', () => {
  test('a second start waits for the first, also when the first fails', async () => {
    const events = [];
    const first = withInstallLock(root, async () => {
      events.push('first begins');
      await new Promise((resolve) => setImmediate(resolve));
      events.push('first ends');
      throw new Error('no network');
    });
    const second = withInstallLock(root, async () => {
      events.push('second');
    });
    await expect(first).rejects.toThrow('no network');
    await second;
    expect(events).toEqual(['first begins', 'first ends', 'second']);
    expect(existsSync(join(root, '.install-lock'))).toBe(false);
  });

  test('a lock whose owner no longer runs is taken over', async () => {
    mkdirSync(join(root, '.install-lock'));
    // Above every process id that a system gives out.
    writeFileSync(join(root, '.install-lock', 'pid'), '2147483646');
    let hasRun = false;
    await withInstallLock(root, async () => {
      hasRun = true;
    });
    expect(hasRun).toBe(true);
  });

  test('a lock that never got an owner is taken over', async () => {
    mkdirSync(join(root, '.install-lock'));
    utimesSync(join(root, '.install-lock'), 0, 0);
    let hasRun = false;
    await withInstallLock(root, async () => {
      hasRun = true;
    });
    expect(hasRun).toBe(true);
  });

  test('a folder that cannot hold the lock is named', async () => {
    await expect(withInstallLock(join(root, 'missing'), async () => {})).rejects.toThrow(
      /cannot be written.*missing/,
    );
  });
});

test.each([
  ['npm: not found', /npm was not found/],
  [
    'npm error code ENOTFOUND\nnpm error network request to … failed',
    /registry could not be reached/,
  ],
  ['npm error code ENOSPC', /disk is full/],
  ['npm error code EACCES', /may not write/],
  ['npm error code EUSAGE', /do not agree/],
  ['npm error code EINTEGRITY', /not the one/],
])('%s is explained', (output, explanation) => {
  expect(explainFailure(output, PLENTY)).toMatch(explanation);
});

test('a full disk is named whatever npm says', () => {
  expect(explainFailure('npm error cannot find module', 4096)).toMatch(/disk is full/);
});

test('an unknown failure is told in npm’s own last lines', () => {
  const output = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\n');
  expect(explainFailure(output, PLENTY)).toMatch(/could not install[^]*line 29\n[^]*line 40$/);
  expect(explainFailure(output, PLENTY)).not.toContain('line 28\n');
});
