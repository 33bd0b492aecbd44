import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportNumbers } from './testing/fill-record.ts';
import { listRanges } from './testing/list-ranges.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const XIAMEN = 'xiamen-fujian';
const BLOCK = '865920164****';
const numbers = ['8659201640001', '8659201640011', '8659201640555'];

describeEachEngine('places and carriers', (database) => {
  let site: OpenSite;
  beforeEach(async () => {
    site = await openSite(database());
  });
  afterEach(() => site.close());

  const listXiamen = async () => {
    await reportNumbers(database(), numbers, 7);
    await listRanges(database(), [BLOCK, '86592016400**'], { placeId: XIAMEN });
  };

  test('name the listed ranges and what is public of them now', async () => {
    await listXiamen();
    const html = await site.text(`/place/${XIAMEN}`);
    expect(html).toContain('ranges 1, single numbers outside them 0.');
    expect(html).toContain(`href="/range/${BLOCK}"`);
    expect(html).toContain('5–9 people');
    expect(html).toContain('It is not where a caller is');
    expect(html).toContain('href="/block-list"');
    expect(html).toContain(`/en/feed/place/${XIAMEN}.atom`);
  });

  test('show every width, single numbers among them, and count nothing twice', async () => {
    await reportNumbers(database(), ['8659201640001', '8659201640002', '8659201640003'], 7);
    const widths = ['8659201640***', '86592016400**', '865920164000*', '8659201640001'];
    await listRanges(database(), widths, { placeId: XIAMEN });
    const html = await site.text(`/place/${XIAMEN}`);
    for (const title of ['1,000 numbers', '100 numbers', '10 numbers', 'Single numbers']) {
      expect(html).toContain(title);
    }
    expect(html).toContain('href="/number/8659201640001"');
    expect(await site.text('/places')).toContain('ranges 1, numbers 0');
  });

  test('are listed where ranges or numbers are, and linked from ranges and numbers', async () => {
    await listXiamen();
    const html = await site.text('/places');
    expect(html).toContain('Ranges or numbers allocated to 1 place are on the block lists now.');
    expect(html).toContain(`href="/place/${XIAMEN}"`);
    for (const path of [`/range/${BLOCK}`, '/number/8659201640001']) {
      expect(await site.text(path)).toContain(`href="/place/${XIAMEN}"`);
    }
  });

  test('rank no carriers and say what an allocation does not mean', async () => {
    const block = '861380013****';
    await reportNumbers(database(), ['8613800138001', '8613800138011', '8613800138555'], 7);
    await listRanges(database(), [block], { carrierId: 'china-mobile' });
    const list = await site.text('/carriers');
    expect(list).toContain('were allocated to 1 carrier.');
    expect(list).toContain('href="/carrier/china-mobile"');
    expect(list).not.toContain('ranges 1');
    expect(list).toContain('href="/carrier/china-broadnet"');
    expect(list).toContain('nothing on the lists now');
    const html = await site.text('/carrier/china-mobile');
    expect(html).toContain('Numbers move between carriers');
    expect(html).toContain(`href="/range/${block}"`);
    expect(await site.text(`/range/${block}`)).toContain('href="/carrier/china-mobile"');
  });

  test('say nothing of a listed range that has nothing to show any more', async () => {
    await listRanges(database(), [BLOCK], { placeId: XIAMEN });
    const html = await site.text(`/place/${XIAMEN}`);
    expect(html).toContain('Nothing allocated to Xiamen, Fujian is on the block lists now');
    expect(html).not.toContain(`href="/range/${BLOCK}"`);
  });

  test('look the same with too few reports as with none', async () => {
    const paths = ['/places', '/carriers', `/place/${XIAMEN}`, `/feed/place/${XIAMEN}.atom`];
    const read = () => Promise.all(paths.map((path) => readAnswer(site, path)));
    const before = await read();
    await reportNumbers(database(), numbers, 2);
    expect(await read()).toEqual(before);
  });

  test('have a page before anything is listed there', async () => {
    expect(await site.text('/place/shanghai')).toContain(
      'Nothing allocated to Shanghai is on the block lists now',
    );
    expect((await site.fetch('/carrier/china-mobile')).status).toBe(200);
  });

  test('that nobody knows have no page', async () => {
    for (const path of [
      '/place/nowhere',
      '/place/%00',
      '/carrier/nobody',
      '/feed/place/nowhere.atom',
    ]) {
      expect([path, (await site.fetch(path)).status]).toEqual([path, 404]);
    }
  });
});

/** Body and headers, but for what names the request. */
async function readAnswer(site: OpenSite, path: string): Promise<unknown> {
  const answer = await site.fetch(path);
  const headers = [...answer.headers].filter(([name]) => !['x-request-id', 'date'].includes(name));
  return [answer.status, headers, await answer.text()];
}
