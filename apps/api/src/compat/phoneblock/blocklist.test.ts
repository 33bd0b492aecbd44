import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek, type ListedRange } from '@rangewatch/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeApi, type TestApi } from '../../test-api.ts';
import { encodePbbl } from './pbbl.ts';
import { clientOf, makeToken, refresh, report, type TestClient } from './test-phoneblock.ts';

const MONDAY = Date.parse('2026-08-17T00:00:00+08:00');
const TEN = ['8617099990010', '8617099990011', '8617099990012', '8617099990013'];

/** The two expressions SpamBlocker's list preset has, and no others. */
function xpath(xml: string, expression: string): string[] {
  if (expression === '/blocklist/@version') {
    return [/^<\?xml [^>]*\?><blocklist version="([^"]*)">/.exec(xml)?.[1] ?? ''];
  }
  if (expression !== '//phone-info[@votes > 4]/@phone') throw new Error('another expression');
  return [...xml.matchAll(/<phone-info ([^>]*)\/>/g)].flatMap(([, attributes = '']) => {
    const votes = Number(/(?:^| )votes="([^"]*)"/.exec(attributes)?.[1]);
    const phone = /(?:^| )phone="([^"]*)"/.exec(attributes)?.[1] ?? '';
    return votes > 4 ? [phone] : [];
  });
}

interface Pbbl {
  readonly exact: readonly string[];
  readonly prefixes: readonly string[];
  readonly lengths: readonly number[];
  readonly flags: ReadonlySet<bigint>;
}

/** Written from PhoneBlock's description of the format, not from our encoder. */
function decodePbbl(bytes: Buffer): Pbbl {
  expect(bytes.readUInt32LE(0)).toBe(0x4c424250);
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PBBL');
  expect(bytes.readUInt16LE(4)).toBe(1);
  const bitmap = bytes.readUInt16LE(6);
  const [exactCount, prefixCount] = [bytes.readUInt32LE(8), bytes.readUInt32LE(12)];
  expect(bytes).toHaveLength(16 + 8 * (exactCount + prefixCount));
  const records = Array.from({ length: exactCount + prefixCount }, (_, index) =>
    bytes.readBigUInt64LE(16 + 8 * index),
  );
  const parts = [records.slice(0, exactCount), records.slice(exactCount)];
  for (const part of parts) expect(part).toEqual(part.toSorted((a, b) => (a < b ? -1 : 1)));
  const [exact = [], prefixes = []] = parts.map((part) => part.map(digitsOf));
  return {
    exact,
    prefixes,
    lengths: Array.from({ length: 16 }, (_, length) => length).filter(
      (length) => bitmap & (1 << length),
    ),
    flags: new Set(records.map((record) => record & 0xffn)),
  };
}

function digitsOf(record: bigint): string {
  let key = record >> 8n;
  let digits = '';
  for (let slot = 0; slot < 16; slot += 1) {
    const symbol = Number(key % 11n);
    digits = (symbol === 0 ? '' : String(symbol - 1)) + digits;
    key /= 11n;
  }
  return digits;
}

describe('encodePbbl', () => {
  it('writes what the format’s description reads, in ascending order', () => {
    const file = decodePbbl(
      encodePbbl(['8617012345678', '4930123', '123456789012345'], ['861701234', '49301234567']),
    );
    expect(file.exact).toEqual(['123456789012345', '4930123', '8617012345678']);
    expect(file.prefixes).toEqual(['49301234567', '861701234']);
    expect(file.lengths).toEqual([9, 11]);
    expect(file.flags).toEqual(new Set([1n]));
  });

  it('gives the known bytes', () => {
    // Computed outside this code, with Python's integers.
    expect(encodePbbl(['49'], []).toString('hex')).toBe(
      '5042424c01000000010000000000000001c9ccb9e1bab157',
    );
  });

  it('is a header alone when nothing is listed', () => {
    expect(decodePbbl(encodePbbl([], []))).toMatchObject({ exact: [], prefixes: [], lengths: [] });
  });
});

describeApi('the block list of PhoneBlock’s clients', (api) => {
  let client: TestClient;
  beforeAll(async () => {
    client = clientOf(api(), (await makeToken(api())).token);
    await report(api(), '8617012345678', 7, 'survey');
    for (const number of TEN) await report(api(), number, 8);
    await report(api(), 'CN:95199', 7);
    await report(api(), 'CN:1065551234', 7);
    await refresh(api());
  });

  const binary = async (query = ''): Promise<Pbbl> => {
    const response = await client.get(`/blocklist?format=binary${query}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    return decodePbbl(Buffer.from(await response.arrayBuffer()));
  };

  it('gives everything, as compact JSON', async () => {
    const response = await client.get('/blocklist');
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const text = await response.text();
    const list = JSON.parse(text) as { numbers: { phone: string }[]; version: number };
    expect(text).toBe(JSON.stringify(list));
    expect(list.version).toBe(1);
    expect(list.numbers).toContainEqual({
      phone: '+8617012345678',
      votes: 5,
      rating: 'D_POLL',
      lastActivity: MONDAY,
    });
    const phones = list.numbers.map(({ phone }) => phone);
    expect(phones).toContain('+8695199');
    expect(phones).not.toContain('+861065551234');
    expect(phones.filter((phone) => !/^\+\d+$/.test(phone))).toEqual([]);
    expect(await client.text('/blocklist?since=')).toBe(text);
  });

  it('answers SpamBlocker’s list preset with XML its XPaths read', async () => {
    const xml = await client.text('/blocklist?format=xml&since=0');
    expect(xpath(xml, '/blocklist/@version')).toEqual(['1']);
    expect(xpath(xml, '//phone-info[@votes > 4]/@phone')).toContain('+8617012345678');
    expect(xml).toContain(
      `<phone-info phone="+8617012345678" votes="5" rating="D_POLL" last-activity="${MONDAY}"/>`,
    );
    const accept = 'application/xml';
    expect(await client.text('/blocklist?since=0', { accept })).toBe(xml);
    expect(await client.text('/blocklist?format=xml&since=1')).toContain(
      '<blocklist version="1"><numbers></numbers></blocklist>',
    );
  });

  it('gives the hottest, as many as asked for', async () => {
    const list = (await client.json('/blocklist?limit=1')) as { numbers: { phone: string }[] };
    expect(list.numbers).toHaveLength(1);
    expect((await client.json('/blocklist?limit=5000')) as object).toMatchObject({ version: 1 });
  });

  it.each([
    '?since=1&limit=5',
    '?limit=0',
    '?limit=5001',
    '?limit=many',
    '?since=-1',
    '?since=x',
    '?format=csv',
    '?format=binary&type=other',
    '?format=binary&minDirect=few',
    '?format=binary&maxBytes=-1',
  ])('refuses %s with 400', async (query) => {
    const response = await client.get(`/blocklist${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.any(String) });
  });

  it('gives a file that devices read: numbers, and ranges as prefixes', async () => {
    const file = await binary('&type=community&minDirect=2&minRange=2&maxBytes=65536');
    expect(file.exact).toContain('8617012345678');
    expect(file.exact).toContain('8695199');
    expect(file.prefixes).toContain('861709999001');
    expect(file.lengths).toEqual(
      [...new Set(file.prefixes.map(({ length }) => length))].toSorted((a, b) => a - b),
    );
    expect(file.flags).toEqual(new Set([1n]));
    const accept = 'application/octet-stream';
    const accepted = await client.get('/blocklist?minDirect=2', { accept });
    expect(decodePbbl(Buffer.from(await accepted.arrayBuffer())).exact).toEqual(file.exact);
  });

  it('keeps to thresholds and to the space there is', async () => {
    expect((await binary('&minDirect=100')).exact).toEqual([]);
    // Honoured as they are, also between the steps PhoneBlock has.
    expect((await binary('&minDirect=3')).exact).toContain('8617012345678');
    expect((await binary('&minDirect=5')).exact).toContain('8617012345678');
    expect((await binary('&minDirect=6')).exact).not.toContain('8617012345678');
    expect((await binary('&minRange=5')).prefixes).toContain('861709999001');
    expect((await binary('&minRange=6')).prefixes).toEqual([]);
    expect((await binary('&minRange=0')).prefixes).toEqual([]);
    expect((await binary('&minRange=500')).prefixes).toEqual([]);
    const small = await binary(`&maxBytes=${16 + 8 * 2 + 7}`);
    expect(small.exact.length + small.prefixes.length).toBe(2);
    expect(small.prefixes).toEqual(['861709999001']);
    expect(await binary('&maxBytes=0')).toMatchObject({ exact: [], prefixes: [] });
    expect(await binary('&type=personal')).toMatchObject({ exact: [], prefixes: [] });
  });

  it('answers 304 until the list changes, then gives what changed and tombstones', async () => {
    const first = await client.get('/blocklist?since=1');
    const etag = first.headers.get('etag') ?? '';
    expect((await client.get('/blocklist?since=1', { 'if-none-match': etag })).status).toBe(304);
    await api().writers.noteKnownNumber({
      number: '8617012345678' as never,
      name: 'A hospital',
      basis: 'operator',
      notedAt: api().clock(),
    });
    await refresh(api());
    const changed = await client.get('/blocklist?since=1', { 'if-none-match': etag });
    expect([changed.status, await changed.json()]).toEqual([
      200,
      {
        numbers: [
          { phone: '+8617012345678', votes: 0, rating: 'A_LEGITIMATE', lastActivity: MONDAY },
        ],
        version: 2,
      },
    ]);
    expect(await client.text('/blocklist')).not.toContain('8617012345678');
    expect((await binary()).exact).not.toContain('8617012345678');
  });

  it('gives everything to a client that comes from another service with a later version', async () => {
    const list = (await client.json('/blocklist?since=99999')) as {
      numbers: object[];
      version: number;
    };
    expect(list.version).toBe(2);
    expect(list.numbers.length).toBeGreaterThan(3);
  });
});

describeApi('a long block list', (api) => {
  const COUNT = 12_345;

  async function fill({ writers, clock }: TestApi): Promise<void> {
    const listed = Array.from(
      { length: COUNT },
      (_, index): ListedRange => ({
        range: ensureNumberRange(`861701${String(index).padStart(7, '0')}`),
        votes: 5,
        category: null,
        lastWeek: ensureWeek('2026-W34'),
        heatScore: index,
        placeId: null,
        carrierId: null,
      }),
    );
    const today = ensureCalendarDay('2026-08-18');
    await writers.changeListing({
      listed,
      today,
      delisted: [],
      basedOn: 0,
      ledgerSize: 0,
      refreshedAt: clock(),
      forgetBefore: ensureCalendarDay('2026-05-18'),
      isFull: true,
    });
  }

  it('is whole, whichever way it is asked for', async () => {
    await fill(api());
    const client = clientOf(api(), (await makeToken(api())).token);
    for (const query of ['', '?since=0']) {
      const { numbers } = (await client.json(`/blocklist${query}`)) as {
        numbers: { phone: string }[];
      };
      expect(new Set(numbers.map(({ phone }) => phone)).size).toBe(COUNT);
      expect(numbers).toHaveLength(COUNT);
    }
    const response = await client.get('/blocklist?format=binary&maxBytes=65536');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes).toHaveLength(65_536);
    expect(decodePbbl(bytes).exact).toContain(`861701${String(COUNT - 1).padStart(7, '0')}`);
  });
});
