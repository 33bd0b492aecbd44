import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureWeek } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import type { Task } from './task.ts';
import { closeWeeksTask } from './tasks/close-weeks.ts';
import { type LogLine, withDeps } from './testing/with-deps.ts';
import { createWorker } from './worker.ts';

const ERROR_LEVEL = 50;

const errorsIn = (lines: readonly LogLine[]): LogLine[] =>
  lines.filter((line) => line.level >= ERROR_LEVEL);

describeEachEngine('the worker', (database) => {
  it('publishes at its start what was missed while it was down, and nothing more at the next', () =>
    withDeps(database().url, async (deps, lines) => {
      for (const status of ['published', 'unchanged']) {
        const worker = createWorker(deps, [closeWeeksTask]);
        worker.start();
        await worker.idle();
        expect(await worker.stop()).toBe(true);
        expect(lines.filter((line) => line.week)).toMatchObject([
          { week: '2026-W34', status, revision: 1 },
        ]);
        lines.length = 0;
      }
      expect(await readdir(join(deps.releasesDir, '2026-W34'))).toEqual(['r1', 'r1.zip']);
    }));

  it('logs no number', () =>
    withDeps(database().url, async (deps, lines) => {
      const worker = createWorker(deps);
      worker.start();
      await worker.idle();
      await worker.stop();
      expect(lines.length).toBeGreaterThan(2);
      expect(JSON.stringify(lines)).not.toMatch(/1701234/);
    }));

  it('names the folder and what to do when a release cannot be written, and finishes it at the next run', () =>
    withDeps(database().url, async (deps, lines) => {
      await writeFile(deps.releasesDir, 'a file where the folder should be');
      const worker = createWorker(deps, [closeWeeksTask]);
      worker.start();
      await worker.idle();
      const [error] = errorsIn(lines);
      expect(error).toMatchObject({ week: '2026-W34', folder: deps.releasesDir });
      expect(error?.msg).toContain(deps.releasesDir);
      expect(error?.msg).toContain('RELEASES_DIR');
      expect(await deps.readers.listReleases({ limit: 1 })).toMatchObject({ items: [] });
      await rm(deps.releasesDir);
      await worker.stop();
      const next = createWorker(deps, [closeWeeksTask]);
      next.start();
      await next.idle();
      await next.stop();
      expect(await deps.readers.listReleases({ limit: 1 })).toMatchObject({
        items: [{ week: '2026-W34' }],
      });
    }));

  it('makes the exact table of each week it publishes, and holds no week back for it', () =>
    withDeps(database().url, async (deps, lines) => {
      await writeFile(deps.authorityDir, 'a file where the folder should be');
      for (const isWritable of [false, true]) {
        if (isWritable) await rm(deps.authorityDir);
        const worker = createWorker(deps, [closeWeeksTask]);
        worker.start();
        await worker.idle();
        await worker.stop();
        const { items } = await deps.readers.listReleases({ limit: 1 });
        expect(items).toMatchObject([{ week: '2026-W34' }]);
        if (isWritable) break;
        expect(errorsIn(lines)[0]).toMatchObject({ exactTableOf: '2026-W34' });
        expect(errorsIn(lines)[0]?.msg).toContain('AUTHORITY_DIR');
      }
      const release = await deps.readers.findRelease(ensureWeek('2026-W34'));
      const table = join(deps.authorityDir, '2026-W34', `r1-${release?.manifestSha256}`);
      expect(await readdir(table)).toEqual(['authority.csv', 'authority.json']);
    }));

  it('logs a failed task and keeps the others', () =>
    withDeps(database().url, async (deps, lines) => {
      const failing: Task = {
        name: 'failing',
        schedule: '0 0 1 1 *',
        run: () =>
          Promise.reject(Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' })),
      };
      const worker = createWorker(deps, [failing, closeWeeksTask]);
      worker.start();
      await worker.idle();
      await worker.stop();
      expect(errorsIn(lines)).toMatchObject([
        {
          task: 'failing',
          problem: { name: 'Error', code: 'ECONNREFUSED', message: 'no connection' },
        },
      ]);
      expect(lines.some((line) => line.status === 'published')).toBe(true);
    }));

  it('waits for a running task when it is stopped, tells it to stop, and gives up after its patience', () =>
    withDeps(database().url, async (deps) => {
      const begun = Promise.withResolvers<AbortSignal>();
      const end = Promise.withResolvers<void>();
      const slow: Task = {
        name: 'slow',
        schedule: '0 0 1 1 *',
        run(_, stopping) {
          begun.resolve(stopping);
          return end.promise;
        },
      };
      const worker = createWorker(deps, [slow]);
      worker.start();
      const stopping = await begun.promise;
      expect(stopping.aborted).toBe(false);
      expect(await worker.stop(0)).toBe(false);
      expect(stopping.aborted).toBe(true);
      end.resolve();
      expect(await worker.stop()).toBe(true);
    }));
});
