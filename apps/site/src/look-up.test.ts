import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importComplaints, reportNumbers } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const REPORTED = '8617012345678';
const FEW = '8617099990001';
const UNKNOWN = '8617099990002';

describeEachEngine('look-up', (database) => {
  let site: OpenSite;
  beforeEach(async () => {
    await reportNumbers(database(), [REPORTED, '8617012345699', '8617012340001'], 7);
    await reportNumbers(database(), [FEW], 2);
    await importComplaints(database(), ['17035550101', '17035550101', '17035550155']);
    site = await openSite(database());
  });
  afterEach(() => site.close());

  test('leads from any writing of a number to its one address', async () => {
    for (const typed of [
      '170 1234 5678',
      '+86 170-1234-5678',
      '００86１７０１２３４５６７８',
      '17012345678转12',
    ]) {
      const answer = await site.fetch(`/?q=${encodeURIComponent(typed)}`);
      expect([typed, answer.headers.get('location')]).toEqual([typed, `/number/${REPORTED}`]);
    }
    expect((await site.fetch('/en/number/170-1234-5678')).headers.get('location')).toBe(
      `/en/number/${REPORTED}`,
    );
  });

  test('leads from the beginning of a number to its range', async () => {
    const answer = await site.fetch('/?q=1701234567');
    expect(answer.headers.get('location')).toBe('/range/861701234567*');
  });

  test('offers a choice where a text has several readings', async () => {
    const html = await site.text('/?q=2025550123');
    expect(html).toContain('Which one do you mean?');
    expect(html).toContain('href="/number/12025550123"');
  });

  test('takes a mainland mobile range straight to its page', async () => {
    for (const text of ['1701234****', '1701234xxxx', '1701234????', '1701234＊＊＊＊']) {
      const answer = await site.fetch(`/?q=${encodeURIComponent(text)}`);
      expect(answer.headers.get('location')).toBe('/range/861701234****');
    }
  });

  test('keeps what cannot be read, says why on top, and answers 400', async () => {
    const answer = await site.fetch(`/?q=${encodeURIComponent('<script>alert(1)</script>')}`);
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('govuk-error-summary');
    expect(html).toContain('value="&lt;script');
    expect(html).not.toContain('<script');
  });

  test('says that a withheld number can still be reported', async () => {
    expect(await site.text('/?q=Restricted')).toContain('href="/report?withheld=1"');
  });

  test('answers in the first sentence, with a number in it', async () => {
    const html = await site.text(`/number/${REPORTED}`);
    expect(html).toContain(
      'At least 5 people have reported unwanted calls or messages from this number.',
    );
    expect(html).toContain(`href="/report?number=${REPORTED}"`);
    expect(html).toContain('home renovation');
    expect(html).toContain('href="/range/861701234****"');
    expect(html).toContain('tel:12321');
  });

  test('tells nothing apart below the threshold', async () => {
    const few = await site.fetch(`/number/${FEW}`);
    const unknown = await site.fetch(`/number/${UNKNOWN}`);
    expect(neutral(await few.text())).toBe(neutral(await unknown.text()));
    expect(few.status).toBe(unknown.status);
    const ignored = new Set(['x-request-id', 'date', 'etag']);
    const headers = (answer: Response) =>
      [...answer.headers].filter(([name]) => !ignored.has(name));
    expect(headers(few)).toEqual(headers(unknown));
    expect(few.headers.get('x-robots-tag')).toBe('noindex');
  });

  test('never lets the absence of reports pass for safety', async () => {
    for (const path of [`/number/${UNKNOWN}`, '/range/861709999****']) {
      expect(await site.text(path)).toContain('does not mean a number is safe');
    }
  });

  test('draws a hundred sub-blocks, each with a mark and a link', async () => {
    const html = await site.text('/range/861701234****');
    expect(html.match(/class="rw-map__cell/g)).toHaveLength(100 + 10 + 5);
    expect(html).toContain('href="/range/86170123456**"');
    expect(html).toContain('at least 3 of the 10,000 numbers');
    expect(html).toContain('who have nothing to do with these calls');
  });

  test('draws ten numbers where one digit is open', async () => {
    const html = await site.text('/range/861701234567*');
    expect(html).toMatch(/rw-map__cell rw-map__cell--1" href="\/number\/8617012345678"/);
    expect(html.match(/href="\/number\/861701234567\d"/g)).toHaveLength(11);
  });

  test('shows official files exactly and apart', async () => {
    const html = await site.text('/number/17035550101');
    expect(html).toContain('holds 2 complaints about calls that displayed this number');
    expect(html).not.toContain('Reported here');
    expect(await site.text('/range/1703555****')).toContain('3 complaints');
  });

  test('answers 404 and keeps the text where an address names neither number nor range', async () => {
    const answer = await site.fetch('/range/17x**9');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('value="17x**9"');
  });

  test('can be asked again without sending the page twice', async () => {
    const first = await site.fetch(`/number/${REPORTED}`);
    const again = await site.fetch(`/number/${REPORTED}`, {
      // Without the second header, fetch adds one that asks for a whole answer.
      headers: { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(again.status).toBe(304);
  });
});

/** A number's page without the number itself. */
function neutral(html: string): string {
  return html.replace(/<h1.*?<\/h1>/s, '').replaceAll(/861709999000[12]|170 9999 000[12]/g, 'N');
}
