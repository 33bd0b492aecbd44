import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KEY_NAMES } from '@rangewatch/service';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestCli, freePorts, listenAnywhere, type TestCli } from '../test-cli.ts';

let cli: TestCli;
let settings: Record<string, string> = {};
let sitePort = 0;
let apiPort = 0;
beforeEach(async () => {
  cli = await createTestCli();
  [sitePort = 0, apiPort = 0] = await freePorts(2);
  settings = { SITE_PORT: String(sitePort), API_PORT: String(apiPort), RANGEWATCH_SAMPLE: 'off' };
});
afterEach(() => cli.drop());

/** Process ids of the apps a running command has started. */
async function appIds(parent: number | undefined): Promise<number[]> {
  const text = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8');
  return text.trim().split(' ').map(Number);
}

describe('rangewatch start', () => {
  it('makes keys for their owner only, says one line when all answer, and ends cleanly', async () => {
    const running = cli.start(['start'], settings);
    await running.said(/is ready/);
    const statuses = await Promise.all(
      [`http://localhost:${sitePort}/en`, `http://localhost:${apiPort}/healthz`].map(
        async (address) => (await fetch(address)).status,
      ),
    );
    expect(statuses).toEqual([200, 200]);
    const ids = await appIds(running.child.pid);
    running.child.kill('SIGTERM');
    const { exitCode, stdout } = await running.ended;
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      `Rangewatch is ready: site http://localhost:${sitePort}  API http://localhost:${apiPort}/graphql\n`,
    );
    expect(ids).toHaveLength(3);
    expect(ids.filter((id) => existsSync(`/proc/${id}`))).toEqual([]);
    for (const name of KEY_NAMES) {
      expect((await stat(join(cli.folder, 'keys', `${name}.key`))).mode & 0o777).toBe(0o600);
    }
  });

  it('keeps keys and data when it starts again, and answers a script in JSON', async () => {
    const once = async () => {
      const running = cli.start(['start', '--json'], settings);
      await running.said(/"ready"/);
      running.child.kill('SIGINT');
      return running.ended;
    };
    expect((await once()).exitCode).toBe(0);
    const key = await readFile(join(cli.folder, 'keys', 'seal.key'), 'utf8');
    const { stdout } = await once();
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      ready: { site: `http://localhost:${sitePort}` },
    });
    expect(await readFile(join(cli.folder, 'keys', 'seal.key'), 'utf8')).toBe(key);
  });

  it('stops everything, and says which, when one of the apps ends by itself', async () => {
    const running = cli.start(['start'], settings);
    await running.said(/is ready/);
    const ids = await appIds(running.child.pid);
    const [first] = ids;
    if (!first) throw new Error('no app is running');
    process.kill(first, 'SIGKILL');
    const { exitCode, stderr } = await running.ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^The (api|site|worker) ended by itself \(SIGKILL\).*logs\/\1\.log\.$/m);
    expect(ids.filter((id) => existsSync(`/proc/${id}`))).toEqual([]);
  });

  it('names a port that is taken before anything else happens', async () => {
    const other = await listenAnywhere();
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { exitCode, stderr } = await cli.run(['start'], { ...settings, SITE_PORT: port });
    other.close();
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `Port ${port} is in use by another program. Please stop that program, or set SITE_PORT to another port.\n`,
    );
    expect(existsSync(join(cli.folder, 'keys'))).toBe(false);
  });

  it('names a folder that cannot be written, and a database that does not answer', async () => {
    const blocked = await cli.run(['start'], { ...settings, KEYS_DIR: '/dev/null/keys' });
    expect(blocked).toMatchObject({ exitCode: 1, stdout: '' });
    expect(blocked.stderr).toContain('/dev/null/keys cannot be written');
    const silent = await cli.run(['start'], {
      ...settings,
      DATABASE_URL: 'postgres://x:secret@127.0.0.1:1/y',
    });
    expect(silent).toMatchObject({ exitCode: 1, stdout: '' });
    expect(silent.stderr).toContain('cannot be reached');
    expect(silent.stderr).not.toMatch(/secret|^\s+at /m);
  });
});
