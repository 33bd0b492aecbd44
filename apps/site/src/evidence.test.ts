import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { areaBetween, parsePoint, pointText, tappedPoint } from './pages/evidence/cover-areas.ts';
import { answerForm, ONE_CALL } from './testing/answer-form.ts';
import { createFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const PDF = '%PDF-1.7\nwhat the pop-up said';

describeEachEngine('files of a report', (database) => {
  let gateway: FakeGateway;
  let site: OpenSite;
  beforeEach(async () => {
    gateway = createFakeGateway();
    site = await openSite(database(), { gateway });
    await site.post('/report', { number: '170 1234 5678' });
  });
  afterEach(() => site.close());

  const upload = (content: string | Uint8Array | null, subject = 'consent') => {
    const form = new FormData();
    form.set('subject', subject);
    form.set(
      'file',
      new Blob(content === null ? [] : [content as BlobPart]),
      content === null ? '' : 'secret name.pdf',
    );
    const headers = { 'sec-fetch-site': 'same-origin' };
    return site.fetch('/evidence/draft', { method: 'POST', headers, body: form });
  };

  test('are passed on with what they show, and listed', async () => {
    const sent = await upload(PDF);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/evidence/draft']);
    expect(gateway.evidence[0]?.file).toMatchObject({ subject: 'consent', byteCount: PDF.length });
    const html = await site.text('/evidence/draft');
    expect(html).toContain('Files of this report: 1');
    expect(html).toContain('The consent text or pop-up');
    expect(html).toContain(createHash('sha256').update(PDF).digest('hex'));
    expect(html).not.toContain('secret name');
    expect(site.logged.join()).not.toContain('secret name');
  });

  test('sent twice are kept once, which is said, and stand on the last page of the report', async () => {
    await upload(PDF);
    const again = await upload(PDF);
    const html = await site.text(again.headers.get('location') ?? '');
    expect(html).toContain('This file was here already');
    expect(html).toContain('Files of this report: 1');
    await answerForm(site, [
      ...ONE_CALL,
      ['/report/given', { given: 'unknown' }, '/report/category'],
      ['/report/category', {}, '/report/check'],
    ]);
    expect(await site.text('/report/check')).toContain('The consent text or pop-up · PDF');
  });

  test('that act by themselves are taken, with a word of caution', async () => {
    await upload(PDF);
    expect(await site.text('/evidence/draft')).not.toContain('Caution');
    await upload('%PDF-1.7\n<</S/JavaScript/JS(1)>>');
    expect(await site.text('/evidence/draft')).toContain('Caution: this PDF may act');
  });

  test('are asked for with what is missing, and what was chosen stays', async () => {
    const unnamed = await (await upload(PDF, '')).text();
    expect(unnamed).toContain('Choose what the file shows');
    const none = await (await upload(null, 'calls')).text();
    expect(none).toContain('Choose a file');
    expect(none).toMatch(/value="calls" checked/);
    const program = await upload('MZ program', 'calls');
    expect(program.status).toBe(400);
    expect(await program.text()).toContain('not of a kind we take (EXE)');
    expect(gateway.evidence).toEqual([]);
  });

  test('that announce 200 MB are refused before they are read', async () => {
    const [code = ''] = gateway.drafts.keys();
    const sending = request(site.addressOf('/evidence/draft'), {
      method: 'POST',
      headers: {
        cookie: `draft=${code}`,
        'accept-language': 'en',
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 200_000_000,
      },
    });
    sending.write('--x');
    const [answer] = await once(sending, 'response');
    const html = Buffer.concat(await answer.toArray()).toString();
    sending.destroy();
    expect(answer.statusCode).toBe(400);
    expect(html).toContain('a picture may have 15 MB');
    expect(gateway.evidence).toEqual([]);
  });

  test('are removed', async () => {
    await upload(PDF);
    const removed = await site.post('/evidence/draft/e0/remove', {});
    expect(removed.headers.get('location')).toBe('/evidence/draft');
    expect(gateway.evidence).toEqual([]);
    expect(await site.text('/evidence/draft')).not.toContain('Files of this report');
  });

  test('need a report in this browser', async () => {
    await site.fetch('/evidence/receipt');
    expect((await site.fetch('/evidence/receipt')).headers.get('location')).toBe('/receipt');
    expect((await site.fetch('/evidence/other')).status).toBe(404);
    expect((await site.fetch('/evidence/draft/e0/picture')).status).toBe(404);
  });

  test('say so when they do not get through', async () => {
    gateway.isDown = true;
    const sent = await upload(PDF);
    expect(sent.status).toBe(503);
  });

  test('are covered between two taps, or in strips', async () => {
    await upload(PDF);
    gateway.copy = { content: Buffer.from('jpeg'), width: 560, height: 1120 };
    const picture = await site.fetch('/evidence/draft/e0/picture');
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(picture.headers.get('content-disposition')).toBeNull();
    expect(picture.headers.get('cache-control')).toBe('no-store');
    const first = await (
      await site.post('/evidence/draft/e0/cover', { 'at.x': '70', 'at.y': '140' })
    ).text();
    expect(first).toContain('Now tap the opposite corner');
    expect(first).toContain('name="corner" value="0.25,0.25"');
    const fields = { corner: '0.25,0.25', 'at.x': '210', 'at.y': '280' };
    const second = await site.post('/evidence/draft/e0/cover', fields);
    expect(second.headers.get('location')).toBe('/evidence/draft/e0/cover?done=1');
    expect(gateway.covered).toEqual([{ left: 0.25, top: 0.25, width: 0.5, height: 0.25 }]);
    await site.post('/evidence/draft/e0/cover', { strip1: '1', strip12: '1' });
    expect(gateway.covered.slice(1)).toMatchObject([{ top: 0 }, { top: 11 / 12, width: 1 }]);
    const nothing = await site.post('/evidence/draft/e0/cover', {});
    expect(nothing.status).toBe(400);
    expect(await nothing.text()).toContain('or tick a strip');
  });
});

test('taps are read as shares, and whatever else is sent as none', () => {
  const size = { width: 100, height: 300 };
  const tap = (x: string, y: string) =>
    tappedPoint(new URLSearchParams({ 'at.x': x, 'at.y': y }), size);
  expect(tap('140', '420')).toEqual({ x: 0.5, y: 0.5 });
  expect(tap('99999', '99999')).toEqual({ x: 1, y: 1 });
  for (const wrong of ['', '-1', '1e3', '0x10', '999999']) expect(tap(wrong, '1')).toBeNull();
  expect(parsePoint(pointText({ x: 1 / 3, y: 1 }))).toEqual({ x: 0.3333, y: 1 });
  for (const wrong of ['', '2,0', '0.5', 'a,b', '0.5,1.5']) expect(parsePoint(wrong)).toBeNull();
  expect(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.9 })).toBeNull();
});
