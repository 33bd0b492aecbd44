import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { createDiskStore } from '@rangewatch/evidence';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { TASKS } from '../tasks.ts';
import { publishOpenDataTask } from './publish-open-data.ts';

const DAY_MS = 86_400_000;

describeEachEngine('the daily open data', (database) => {
  it('is made when it is missing or a day old, and not at every start', async () => {
    const lookUpDir = await mkdtemp(join(tmpdir(), 'rangewatch-look-up-'));
    const clock = createFixedClock(new Date().toISOString());
    const readers = await openReaders(database().url);
    const writers = await openWriters(database().url);
    const run = async (isStart = false) => {
      const deps = {
        readers,
        writers,
        clock,
        lookUpDir,
        evidenceStore: createDiskStore('nowhere'),
        releasesDir: 'none',
        authorityDir: 'none',
      };
      const log = pino({ level: 'silent' });
      const rest = {
        timeZone: 'Asia/Shanghai',
        jitterKey: bytesOf('jitter'),
        signingKey: bytesOf('signing'),
        log,
      };
      await publishOpenDataTask.run(
        { ...deps, ...rest, policy: PUBLIC_POLICY },
        new AbortController().signal,
        isStart,
      );
      return (await stat(join(lookUpDir, 'open-data'))).ino;
    };
    try {
      const first = await run();
      expect(await readdir(join(lookUpDir, 'open-data'))).toContain('look-up.parquet');
      expect(await run()).toBe(first);
      expect(await run(true)).toBe(first);
      await rm(join(lookUpDir, 'open-data'), { recursive: true });
      const again = await run(true);
      expect(await run(true)).toBe(again);
      clock.set(new Date(Date.now() + DAY_MS).toISOString());
      expect(await run()).not.toBe(again);
    } finally {
      await readers.close();
      await writers.close();
      await rm(lookUpDir, { recursive: true });
    }
  });
});

it('is part of what the worker does', () => {
  expect(TASKS).toContain(publishOpenDataTask);
});
