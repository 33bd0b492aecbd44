import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { createDiskStore } from '@rangewatch/evidence';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewReport, bytesOf, createFixedClock } from '@rangewatch/testkit';
import { pino } from 'pino';
import type { TaskDeps } from '../task.ts';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

const NUMBERS = ['8617012340001', '8617012340002', '8617012340003'];

/** What tasks need, with eight reports of week 2026-W34 on record and a clock in the week after. */
export async function withDeps(
  url: string,
  use: (deps: TaskDeps, lines: LogLine[]) => Promise<void>,
): Promise<void> {
  const lines: LogLine[] = [];
  const sink = { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) };
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-worker-'));
  const readers = await openReaders(url);
  const writers = await openWriters(url);
  const reports = ['ann', 'bo', 'cy', 'di', 'ed', 'fay', 'gil', 'hu'].map((reporter) =>
    buildNewReport({ id: `report of ${reporter}`, reporter, numbers: NUMBERS, day: '2026-08-18' }),
  );
  await writers.acceptReports(reports);
  try {
    await use(
      {
        readers,
        writers,
        releasesDir: join(folder, 'releases'),
        lookUpDir: join(folder, 'look-up'),
        authorityDir: join(folder, 'authority'),
        evidenceStore: createDiskStore(join(folder, 'evidence')),
        clock: createFixedClock('2026-08-25T00:00:00Z'),
        timeZone: 'Asia/Shanghai',
        jitterKey: bytesOf('jitter'),
        signingKey: bytesOf('signing'),
        policy: PUBLIC_POLICY,
        log: pino({ level: 'debug' }, sink),
      },
      lines,
    );
  } finally {
    await readers.close();
    await writers.close();
    await rm(folder, { recursive: true });
  }
}
