import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openReaders } from '@rangewatch/database/readers';
import { type Objection, openWriters, type Writers } from '@rangewatch/database/writers';
import { createObjectionDesk } from '@rangewatch/service';
import { createDiskStore } from '@rangewatch/evidence';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { TaskDeps } from '../task.ts';
import { TASKS } from '../tasks.ts';
import { eraseObjectionTextsTask } from './erase-objection-texts.ts';

describeEachEngine('the daily erasure of statements', (database) => {
  it('begins 90 days after the decision and leaves no byte, without naming a number', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    const clock = createFixedClock('2026-08-18T04:00:00Z');
    const lines: string[] = [];
    const deps: TaskDeps = {
      readers,
      writers,
      clock,
      releasesDir: 'none',
      authorityDir: 'none',
      lookUpDir: 'not used',
      evidenceStore: createDiskStore('nowhere'),
      timeZone: 'Asia/Shanghai',
      jitterKey: bytesOf('jitter'),
      signingKey: bytesOf('signing'),
      policy: PUBLIC_POLICY,
      log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
    };
    try {
      const decided = await submitAndReject(writers, clock);
      const runAt = async (instant: string) => {
        clock.set(instant);
        await eraseObjectionTextsTask.run(deps, new AbortController().signal);
        return isKept(writers, decided, database().url);
      };
      expect(await runAt('2026-11-16T03:59:59Z')).toEqual({ onRecord: true, onDisk: true });
      expect(await runAt('2026-11-16T04:00:00Z')).toEqual({ onRecord: false, onDisk: false });
      expect(await runAt('2026-11-17T04:00:00Z')).toEqual({ onRecord: false, onDisk: false });
      expect(lines.map((line) => JSON.parse(line).erasedCount)).toEqual([1]);
      expect(lines.join('')).not.toContain('1701234');
    } finally {
      await writers.close();
      await readers.close();
    }
  });
});

it('is part of what the worker does', () => {
  expect(TASKS).toContain(eraseObjectionTextsTask);
});

async function submitAndReject(writers: Writers, clock: () => Date): Promise<Objection> {
  const keys = { receipt: bytesOf('receipt'), idempotency: bytesOf('key'), seal: bytesOf('seal') };
  const desk = createObjectionDesk({
    writers,
    keys,
    clock,
    random: randomBytes,
    defaultCountry: 'CN',
  });
  const statement = 'Somebody else used it before me. '.repeat(30);
  const content = { subject: '170 1234 5678', relation: 'holder', statement };
  await desk.submitObjection(
    { ...content, idempotencyKey: 'k'.repeat(16) },
    { reporterSecret: null },
  );
  const [held] = (await writers.listHeldObjections(1)).objections;
  if (!held) throw new Error('not held');
  await writers.decideObjection({
    objectionId: held.objectionId,
    decision: 'rejected',
    reason: 'The calls are shown as reported.',
    name: null,
    decidedAt: clock(),
  });
  return held;
}

/** SQLite's files are searched; a server's are its own, there the row has to do. */
async function isKept(
  writers: Writers,
  { objectionId, sealedStatement }: Objection,
  url: string,
): Promise<{ onRecord: boolean; onDisk: boolean }> {
  const onRecord = (await writers.findObjection(objectionId))?.sealedStatement !== null;
  if (!url.startsWith('sqlite:')) return { onRecord, onDisk: onRecord };
  const path = url.slice('sqlite:'.length);
  const files = await Promise.all([path, `${path}-wal`].map((file) => readFile(file)));
  const sealed = Buffer.from(sealedStatement ?? 'none');
  return { onRecord, onDisk: files.some((bytes) => bytes.includes(sealed)) };
}
