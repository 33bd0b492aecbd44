import { openWriters } from '@rangewatch/database/writers';
import { buildNewReport, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { TaskDeps } from '../task.ts';
import { TASKS } from '../tasks.ts';
import { endPersonLinksTask } from './end-person-links.ts';

describeEachEngine('the end of links', (database) => {
  it('comes 180 days after the last report, and names nobody', async () => {
    const writers = await openWriters(database().url);
    const clock = createFixedClock('2026-08-18T04:00:00Z');
    const lines: string[] = [];
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    // It asks for nothing else.
    const deps = { writers, clock, log } as unknown as TaskDeps;
    const runAt = async (instant: string) => {
      clock.set(instant);
      await endPersonLinksTask.run(deps, new AbortController().signal);
      return lines.map((line) => JSON.parse(line).endedCount);
    };
    try {
      const reports = Array.from({ length: 205 }, (_, at) => ({
        ...buildNewReport({
          id: `r${at}`,
          reporter: `somebody ${at}`,
          numbers: ['8617012340001'],
          campaignIds: [],
        }),
        receivedAt: clock(),
      }));
      await writers.acceptReports(reports);
      expect(await runAt('2027-02-14T03:59:59Z')).toEqual([]);
      expect(await runAt('2027-02-14T04:00:00Z')).toEqual([205]);
      expect(await runAt('2027-02-15T04:00:00Z')).toEqual([205]);
      expect(lines.join('')).not.toMatch(/r\d|somebody|1701234/);
    } finally {
      await writers.close();
    }
  });
});

it('is part of what the worker does', () => {
  expect(TASKS).toContain(endPersonLinksTask);
});
