import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { describeApi } from '../../test-api.ts';
import { clientOf, makeToken, report, sha1 } from './test-phoneblock.ts';

const PAGE = fileURLToPath(new URL('../../../../../docs/compat/phoneblock.md', import.meta.url));

interface Preset {
  readonly type: string;
  readonly actions: readonly Record<string, unknown>[];
}

/** The JSON blocks of the page, as somebody copies them. */
async function presetOf(type: string): Promise<Preset> {
  const blocks = [...(await readFile(PAGE, 'utf8')).matchAll(/```json\n([\s\S]*?)```/g)];
  const presets = blocks.map(([, text = '']) => JSON.parse(text) as Preset);
  const preset = presets.find((one) => one.type === type);
  if (!preset) throw new Error(`the page has no ${type}`);
  return preset;
}

function actionOf({ actions }: Preset, type: string): Record<string, string> {
  return (actions.find((action) => action['type'] === type) ?? {}) as Record<string, string>;
}

/** SpamBlocker's tags, the inner ones first. */
function expand(template: string, values: Readonly<Record<string, string>>): string {
  let text = template;
  for (const [tag, value] of Object.entries(values)) text = text.replaceAll(`{${tag}}`, value);
  return text
    .replaceAll(/\{drop_last\(([^,()]*),(\d+)\)\}/g, (_, of: string, n: string) =>
      of.slice(0, -Number(n)),
    )
    .replaceAll(/\{sha1\(([^()]*)\)\}/g, (_, of: string) => sha1(of))
    .replaceAll(/\{bearer_auth\(([^()]*)\)\}/g, 'Authorization: Bearer $1');
}

describeApi('the presets that the page offers to SpamBlocker', (api) => {
  let token = '';
  beforeAll(async () => {
    ({ token } = await makeToken(api()));
    await report(api(), '8617012345678', 7, 'insurance');
  });

  /** The address is the page's with this host in place of HOST; the rest is sent as it stands. */
  async function send(preset: Preset, values: Readonly<Record<string, string>>): Promise<string> {
    const { method, url = '', header = '', body = '' } = actionOf(preset, 'HttpDownload');
    const [name = '', value = ''] = expand(header.replace('TOKEN', token), values).split(': ');
    const response = await fetch(expand(url, values).replace('https://HOST', api().url), {
      method: Number(method) === 1 ? 'POST' : 'GET',
      headers: { [name]: value },
      ...(body === '' ? {} : { body: Buffer.from(expand(body, values)) }),
    });
    return response.text();
  }

  it('read a verdict and a category from an answer', async () => {
    const preset = await presetOf('QueryApi');
    const { negativeSig = '', categorySig = '' } = actionOf(preset, 'ParseQueryResult');
    const listed = await send(preset, { cc: '86', domestic: '17012345678' });
    expect(new RegExp(negativeSig).test(listed)).toBe(true);
    expect(new RegExp(categorySig).exec(listed)?.[1]).toBe('E_ADVERTISING');
    const clean = await send(preset, { cc: '86', domestic: '13800138000' });
    expect(new RegExp(negativeSig).test(clean)).toBe(false);
    expect(clean).toContain('A_LEGITIMATE');
  });

  it('report every kind of call they name', async () => {
    const preset = await presetOf('ReportApi');
    const map = actionOf(preset, 'CategoryConfig')['map'] as unknown as Record<string, string>;
    expect(Object.keys(map)).toHaveLength(6);
    for (const category of Object.values(map)) {
      const answer = await send(preset, { cc: '86', domestic: '17098765432', category });
      expect([category, answer]).toEqual([category, 'Rating recorded.']);
    }
  });

  it('are refused, as they stand, with a token that is none', async () => {
    const response = await clientOf(api(), 'TOKEN').get('/test');
    expect(response.status).toBe(401);
  });
});
