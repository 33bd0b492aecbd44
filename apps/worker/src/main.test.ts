import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createKeys } from '@rangewatch/service';
import { createTestDatabase } from '@rangewatch/testkit';
import { describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

describe('the worker process', () => {
  it('says when it is ready and ends with 0 when asked to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rangewatch-worker-'));
    const database = await createTestDatabase('sqlite');
    await createKeys(join(folder, 'keys'));
    const worker = fork(MAIN, [], {
      env: {
        DATABASE_URL: database.url,
        KEYS_DIR: join(folder, 'keys'),
        RELEASES_DIR: join(folder, 'releases'),
        LOOK_UP_DIR: join(folder, 'look-up'),
        AUTHORITY_DIR: join(folder, 'authority'),
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(worker, 'exit');
    expect(await once(worker, 'message')).toMatchObject([{ type: 'ready' }, undefined]);
    worker.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('names what keeps it from starting, without a stack', async () => {
    const worker = fork(MAIN, [], {
      env: { TIME_ZONE: 'Asia/Nowhere' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const chunks: string[] = [];
    worker.stderr?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    expect(await once(worker, 'close')).toEqual([1, null]);
    expect(chunks.join('')).toContain('TIME_ZONE');
    expect(chunks.join('')).not.toMatch(/\n\s+at /);
  });
});
