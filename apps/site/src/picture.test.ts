import type { PictureLine } from '@rangewatch/call-log';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReadPictureText } from './picture-reading/picture-reader.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const line = (text: string, top: number, left = 130): PictureLine => ({
  text,
  left,
  top,
  right: left + 300,
  bottom: top + 38,
});
const LIST = [
  line('170 1234 5678 (3)', 300),
  line('骚扰 电话', 340),
  line('9:04', 320, 900),
  line('妈妈', 500),
  line('昨天', 520, 900),
  line('138 0013 800O', 700),
  line('昨天 18:30', 720, 900),
];

/** The first bytes of a PNG of that size, and nothing else. */
function pngOf(width: number, height: number): Uint8Array {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

describeEachEngine('a screenshot of a call list', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  let seen: Uint8Array[];
  let text: ReadPictureText;
  beforeEach(async () => {
    gateway = createFakeGateway();
    seen = [];
    text = { kind: 'read', lines: LIST };
    const readPictureText = async (picture: Uint8Array) => {
      seen.push(picture);
      return text;
    };
    site = await openSite(database(), { gateway, readPictureText });
  });
  afterEach(() => site.close());

  const upload = (content: Uint8Array) => {
    const form = new FormData();
    form.set('file', new Blob([content as BlobPart]), 'calls.xml');
    const headers = { 'sec-fetch-site': 'same-origin' };
    return site.fetch('/report/call-log', { method: 'POST', headers, body: form });
  };
  const LOOKED_OVER = {
    number0: '170 1234 5678',
    day0: '2026-11-23',
    clock0: '09:04',
    count0: '3',
    number1: '138 0013 8000',
    day1: '2026-11-22',
    clock1: '18:30',
    count1: '1',
  };

  test('is looked over line by line, and nothing of it is ticked or kept by itself', async () => {
    const sent = await upload(pngOf(1080, 2400));
    expect(sent.headers.get('location')).toBe('/report/picture');
    expect([...gateway.drafts.values()].join()).not.toMatch(/妈妈|PNG/);
    const html = await site.text('/report/picture');
    expect(html).toContain('Read from a picture; check each line.');
    expect(html).toContain('The phone shows: 骚扰电话');
    expect(html).toMatch(/id="number0"[^>]* value="170 1234 5678"/);
    expect(html).toMatch(/id="clock0"[^>]* value="09:04"/);
    expect(html).toMatch(/id="day1"[^>]* value="2026-11-22"/);
    expect(html).not.toMatch(/ checked/);
    expect((await site.post('/report/picture', LOOKED_OVER)).status).toBe(400);
  });

  test('is sent as it was corrected, without lines that were not ticked', async () => {
    await upload(pngOf(1080, 2400));
    const next = await site.post('/report/picture', {
      ...LOOKED_OVER,
      number0: '170 1234 5679',
      unwanted0: '1',
    });
    expect(next.headers.get('location')).toBe('/report/calls');
    await site.post('/report/calls', { more: 'no' });
    await site.post('/report/for-whom', { forWhom: 'self' });
    await site.post('/report/given', { given: 'unknown' });
    await site.post('/report/category', {});
    await site.post('/report/check', {});
    const common = { callerNumber: '8617012345679', recordedFrom: 'screenshot', medium: 'call' };
    expect(gateway.reports[0]?.input.calls).toMatchObject([
      { ...common, startedAt: '2026-11-23T01:04:00.000Z', day: null },
      { ...common, startedAt: null, day: '2026-11-23' },
      { ...common, startedAt: null, day: '2026-11-23' },
    ]);
  });

  test('is asked about again with what is wrong in a ticked line, and what was written', async () => {
    await upload(pngOf(1080, 2400));
    for (const [field, value, message] of [
      ['number1', '138 0013 800O', 'Line 2: '],
      ['number1', '', 'Line 2: Write the number, or untick the line'],
      ['day1', '', 'Line 2: '],
      ['day1', '2027-01-01', 'Line 2: '],
      ['clock1', '25:00', 'Line 2: Write the time as 14:03'],
      ['count1', '0', 'Line 2: How often is a number from 1 to 99'],
    ] as const) {
      const answer = await site.post('/report/picture', {
        ...LOOKED_OVER,
        unwanted0: '1',
        unwanted1: '1',
        [field]: value,
      });
      const html = await answer.text();
      expect([field, value, answer.status]).toEqual([field, value, 400]);
      expect(html).toContain(`href="#${field}">${message}`);
      expect(html).toMatch(/id="unwanted1"[^>]* checked/);
      expect(html).toMatch(new RegExp(`name="${field}"[^>]* value${value && `="${value}"`} `));
    }
  });

  test('is not unpacked when its header tells that it is too large', async () => {
    for (const [width, height] of [
      [60_000, 60_000],
      [100_000, 1],
      [0, 10],
    ] as const) {
      const answer = await upload(pngOf(width, height));
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('The picture is too large');
    }
    const heavy = new Uint8Array(11 * 1024 * 1024);
    heavy.set(pngOf(100, 100));
    expect(await (await upload(heavy)).text()).toContain('The picture is too large');
    expect(seen).toEqual([]);
  });

  test('that cannot be read now, or at all, is said in words', async () => {
    for (const [outcome, status, message] of [
      [{ kind: 'busy' }, 503, 'Other pictures are being read'],
      [{ kind: 'failed' }, 400, 'This picture could not be read'],
      [{ kind: 'read', lines: [line('妈妈', 10)] }, 400, 'No number was found'],
    ] as const) {
      text = outcome;
      const answer = await upload(pngOf(1080, 2400));
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(message);
    }
    const gif = await upload(Buffer.from('GIF89a'));
    expect(await gif.text()).toContain('Take a screenshot');
    expect(gateway.drafts.size).toBe(0);
  });
});
