import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { createDiskStore } from '@rangewatch/evidence';
import { ensureCallerNumber } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { TASKS } from '../tasks.ts';
import { runSignalsTask } from './run-signals.ts';

/** 2026-03-23, a day of the week that is judged. */
const CALLED_ON = 20_535;

describeEachEngine('the weekly signals', (database) => {
  it('are judged once for the week that ended, and frozen', async () => {
    const readers = await openReaders(database().url);
    const writers = await openWriters(database().url);
    const said: string[] = [];
    const clock = createFixedClock('2026-03-30T00:30:00Z');
    const run = (isStart = false) =>
      runSignalsTask.run(
        {
          readers,
          writers,
          clock,
          lookUpDir: 'none',
          evidenceStore: createDiskStore('nowhere'),
          releasesDir: 'none',
          authorityDir: 'none',
          timeZone: 'Asia/Shanghai',
          jitterKey: bytesOf('jitter'),
          signingKey: bytesOf('signing'),
          policy: PUBLIC_POLICY,
          log: pino({}, { write: (line: string) => said.push(line) }),
        },
        new AbortController().signal,
        isStart,
      );
    try {
      await writers.putSignalPersons({
        source: 'acme',
        persons: [
          {
            person: 'p1',
            region: 'CN-JL',
            isVerified: true,
            signedUpOn: null,
            cohorts: {},
            phones: ['a'],
            exposures: [],
            calls: [{ phone: 'a', on: CALLED_ON, from: ensureCallerNumber('8614485626059') }],
            log: null,
          },
        ],
      });
      await run();
      await run();
      await run(true);
      expect(await readers.findSignalRun(ensureWeek('2026-W13'))).toMatchObject({
        asOf: '2026-W13',
        personCount: 1,
        isVerifiedBasis: true,
        ranAt: clock(),
      });
      expect(said.map((line) => JSON.parse(line) as object)).toMatchObject([
        { week: '2026-W13', persons: 1, results: 0 },
        { week: '2026-W13', campaigns: 0 },
        { week: '2026-W13', campaigns: 0 },
      ]);
      expect(said.join()).not.toMatch(/p1|86144/);
    } finally {
      await readers.close();
      await writers.close();
    }
  });

  it('are among the worker’s tasks', () => {
    expect(TASKS).toContain(runSignalsTask);
  });
});
