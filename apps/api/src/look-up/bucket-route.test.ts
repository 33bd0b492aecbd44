import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ensureNumberRange } from '@rangewatch/numbering';
import { bucketOf } from '@rangewatch/schema';
import { buildNewReport } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork } from '../test-api.ts';

const EXAMPLE = fileURLToPath(
  new URL('../../../../docs/examples/private-look-up.mjs', import.meta.url),
);
const MOBILE = bucketOf(ensureNumberRange('861701234****'));
interface Answer {
  readonly bucket: string;
  readonly entries: readonly { readonly range: string }[];
}

describeApi('private look-ups', (api) => {
  const get = (bucket: string) =>
    fetch(`${api().url}/v1/blocks/${bucket}`, {
      headers: { 'accept-language': 'en', 'accept-encoding': 'gzip', ...fromNetwork(6) },
    });

  async function report(number: string, people: number): Promise<void> {
    await api().writers.acceptReports(
      Array.from({ length: people }, (_, index) =>
        buildNewReport({ id: `${number} ${index}`, reporter: `${index}`, numbers: [number] }),
      ),
    );
  }

  async function runExample(number: string, address = api().url): Promise<string> {
    const child = spawn(process.execPath, [EXAMPLE, number, address]);
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += String(chunk)));
    child.stderr.on('data', (chunk) => (printed += String(chunk)));
    await once(child, 'close');
    return printed;
  }

  it('answer every bucket with 200 and the same size, known or not, uncompressed', async () => {
    const sizes = new Set<number>();
    for (const bucket of ['000', 'fff', 'ABC', MOBILE]) {
      const response = await get(bucket);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-encoding')).toBeNull();
      expect(response.headers.get('cache-control')).toBe('public, max-age=300, no-transform');
      expect(response.headers.get('etag')).toBeTruthy();
      const text = await response.text();
      sizes.add(text.length);
      expect((JSON.parse(text) as Answer).bucket).toBe(bucket.toLowerCase());
    }
    expect([...sizes]).toEqual([16_384]);
  });

  it('hold every public number and range of the block, the ranges around it, and nothing below the threshold', async () => {
    await report('8617012340001', 12);
    await report('8617012340002', 12);
    await report('8617012340003', 12);
    await report('8617012340009', 1);
    const { entries } = (await (await get(MOBILE)).json()) as Answer;
    const ranges = entries.map(({ range }) => range);
    expect(ranges).toEqual(ranges.toSorted());
    expect(ranges).toEqual(
      expect.arrayContaining(['861701234****', '86170123400**', '8617012340001', '8617012******']),
    );
    expect(ranges).not.toContain('8617012340009');
  });

  it('let the example find what is said of a number without naming it', async () => {
    expect(await runExample('170 1234 0001')).toContain('8617012340001');
    expect(await runExample('+8617012349999')).toContain('861701234****');
    expect(await runExample('17012349999')).not.toContain('8617012340001');
    expect(await runExample('+1 202 555 0123')).toMatch(/nothing/i);
    expect(await runExample('95588')).toMatch(/nothing/i);
    const asked = api()
      .log()
      .split('\n')
      .filter((line) => line.includes('/v1/blocks'));
    expect(asked.length).toBeGreaterThan(0);
    expect(api().log()).not.toContain('17012340001');
  });

  it('let the example find a fixed, foreign, service or message number by its own block', async () => {
    const typed: Readonly<Record<string, string>> = {
      '010-6123 4567': '861061234567',
      '+1 (703) 205-0042': '17032050042',
      '12025550143': '12025550143',
      '400-800-1234': '864008001234',
      '95588': 'CN:95588',
      '+86 10086': 'CN:10086',
      '110': 'CN:110',
      '9508 1234 5678': 'CN:950812345678',
      '1069 0123 4567 89': 'CN:10690123456789',
      '+852 2345 6789': '85223456789',
    };
    for (const [text, number] of Object.entries(typed)) {
      await report(number, 5);
      expect(await runExample(text)).toContain(`${number} ·`);
    }
  });

  it('let the example read the files of a CDN, whose folder ends in blocks', async () => {
    await report('8617099990001', 5);
    const asked: string[] = [];
    const cdn = createServer((request, response) => {
      const [, bucket = ''] = /^\/files\/blocks\/(\w+)\.json$/.exec(request.url ?? '') ?? [];
      asked.push(bucket);
      void get(bucket).then(async (answer) => response.end(await answer.text()));
    });
    cdn.listen(0, '127.0.0.1');
    await once(cdn, 'listening');
    try {
      const { port } = cdn.address() as AddressInfo;
      const printed = await runExample('170 9999 0001', `http://127.0.0.1:${port}/files/blocks/`);
      expect(printed).toContain('8617099990001 ·');
      expect(asked).toEqual([bucketOf(ensureNumberRange('861709999****'))]);
    } finally {
      cdn.closeAllConnections();
      cdn.close();
    }
  });

  it.each(['12', 'xyz', '1234', '%F0%9F%93%9E'])(
    'refuse %s and say what a bucket is',
    async (bucket) => {
      const response = await get(bucket);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'malformed_bucket' });
    },
  );
});
