import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from '../test-api.ts';

const WRITTEN = JSON.stringify({ calls: [{ number: '170 1234 5678' }], note: '王小明' });

async function ask(api: TestApi, method: string, code?: string, content?: string, network = 1) {
  const answer = await fetch(`${api.url}/v1/draft`, {
    method,
    headers: {
      ...fromNetwork(network),
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(code === undefined ? {} : { 'rangewatch-draft': code }),
    },
    ...(content === undefined ? {} : { body: JSON.stringify({ content }) }),
  });
  const text = await answer.text();
  const json = text === '' ? null : (JSON.parse(text) as Record<string, string>);
  return { status: answer.status, json, headers: answer.headers };
}

describeApi('unfinished reports', (api) => {
  it('are kept under a code, and open with it as people type it', async () => {
    const saved = await ask(api(), 'PUT', undefined, WRITTEN);
    expect(saved).toMatchObject({
      status: 200,
      json: {
        resumeCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/),
        expiresAt: '2026-08-25T04:00:00.000Z',
      },
    });
    expect(saved.headers.get('cache-control')).toBe('no-store');
    const code = saved.json?.['resumeCode'] ?? '';
    const typed = code.toLowerCase().replace(/^(.{4})(.{4})/, '$1-$2-');
    expect((await ask(api(), 'GET', typed)).json).toMatchObject({ content: WRITTEN });
  });

  it('are replaced, dropped and forgotten after a week', async () => {
    const code = (await ask(api(), 'PUT', undefined, WRITTEN)).json?.['resumeCode'] ?? '';
    await ask(api(), 'PUT', code, '"second"');
    expect((await ask(api(), 'GET', code)).json).toMatchObject({ content: '"second"' });
    expect((await ask(api(), 'DELETE', code)).status).toBe(204);
    expect(await ask(api(), 'GET', code)).toMatchObject({
      status: 404,
      json: { code: 'draft_unknown' },
    });
    expect((await ask(api(), 'PUT', code, '"third"')).status).toBe(404);
    const later = (await ask(api(), 'PUT', undefined, WRITTEN)).json?.['resumeCode'] ?? '';
    api().clock.set('2026-08-25T04:00:00Z');
    expect((await ask(api(), 'GET', later)).status).toBe(404);
    expect(await api().writers.dropEndedDrafts(api().clock())).toBeGreaterThanOrEqual(1);
    api().clock.set('2026-08-18T04:00:00Z');
  });

  it('hold a long call log, and refuse what is longer', async () => {
    const long = JSON.stringify('x'.repeat(1_500_000));
    const code = (await ask(api(), 'PUT', undefined, long)).json?.['resumeCode'] ?? '';
    expect((await ask(api(), 'GET', code)).json?.['content']).toHaveLength(long.length);
    expect((await ask(api(), 'PUT', code, 'x'.repeat(5_000_000))).status).toBe(413);
    expect((await ask(api(), 'PUT', code, '')).status).toBe(400);
  });

  it('slow down whoever tries codes', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 32; index += 1) {
      const code = `0000000000${String(index).padStart(2, '0')}`;
      statuses.push((await ask(api(), 'GET', code, undefined, 77)).status);
    }
    expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
    expect(statuses.slice(30)).toEqual([429, 429]);
  });

  it('leave nothing readable in the database or the log', async () => {
    const saved = await ask(api(), 'PUT', undefined, WRITTEN);
    const code = saved.json?.['resumeCode'] ?? '';
    expect(api().log()).not.toContain(code);
    const { databaseUrl } = api();
    if (!databaseUrl.startsWith('sqlite:')) return;
    for (const ending of ['', '-wal']) {
      const bytes = await readFile(`${databaseUrl.slice('sqlite:'.length)}${ending}`);
      for (const planted of [code, '王小明', '170 1234 5678']) {
        expect(bytes.includes(planted)).toBe(false);
      }
    }
  });
});
