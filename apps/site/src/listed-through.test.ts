import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportNumbers } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const BLOCK = '861701234****';
/** With spaces that do not break. */
const DISPLAY = '+86\u00A0170\u00A01234\u00A0****';
/** Many in each of four thousands of the block. */
const LOUD = ['0', '1', '2', '3'].flatMap((thousand) =>
  ['001', '002', '003', '004', '005'].map((end) => `861701234${thousand}${end}`),
);
const FEW = '8617012349998';
const UNKNOWN = '8617012349999';

describeEachEngine('a number inside a listed range', (database) => {
  let site: OpenSite;
  beforeEach(async () => {
    site = await openSite(database());
    await reportNumbers(database(), LOUD, 7);
    await reportNumbers(database(), [FEW], 2);
  });
  afterEach(() => site.close());

  test('is said to be listed through its range, and carries what is said of that', async () => {
    const html = await site.text(`/number/${UNKNOWN}`);
    expect(html).toContain(`It lies in the range ${DISPLAY}, which is on the block lists.`);
    expect(html).toContain('at least 20 of the 10,000 numbers');
    expect(html).toContain(`Yes, through its range ${DISPLAY}.`);
    expect(html).toContain('Lists that ask for 5 votes or fewer name the range');
    expect(html).not.toContain('no list names it');
    const narrower = await site.text('/range/86170123499**');
    expect(narrower).toContain(`Yes, through its range ${DISPLAY}.`);
    for (const language of ['zh-Hans', 'zh-Hant']) {
      expect(await site.text(`/${language}/number/${UNKNOWN}`)).toContain('在，因');
    }
  });

  test('tells nothing apart below the threshold', async () => {
    const [few, unknown] = await Promise.all([FEW, UNKNOWN].map((one) => answerOf(site, one)));
    expect(few).toEqual(unknown);
  });

  test('says of what is listed itself that it is, and of its wide range that none is', async () => {
    expect(await site.text(`/number/${LOUD[0]}`)).toContain('Yes. Lists that ask for 5 votes');
    expect(await site.text(`/range/${BLOCK}`)).toContain('Yes. Lists that ask for 5 votes');
    expect(await site.text('/range/86170123*****')).toContain('more than 10,000 numbers');
  });

  test('is offered the block list of that range; what no list names is offered none', async () => {
    for (const path of [`/number/${UNKNOWN}`, `/number/${LOUD[0]}`, `/range/${BLOCK}`]) {
      expect(await site.text(path)).toContain(`href="/block-list?range=${BLOCK}"`);
    }
    for (const path of ['/range/86170123*****', '/range/861709999****', '/number/8617099990001']) {
      expect(await site.text(path)).not.toContain('href="/block-list');
    }
  });

  test('that is listed itself, while its range is not, is offered the lists', async () => {
    await reportNumbers(database(), ['8617055550001'], 7);
    const html = await site.text('/number/8617055550001');
    expect(html).toContain('href="/block-list"');
    expect(html).not.toContain('href="/block-list?range');
  });
});

/** Status, headers and page without the number itself. */
async function answerOf(site: OpenSite, number: string): Promise<unknown> {
  const answer = await site.fetch(`/number/${number}`);
  const text = (await answer.text()).replace(/<h1.*?<\/h1>/s, '');
  const headers = [...answer.headers].filter(
    ([name]) => !['x-request-id', 'date', 'etag'].includes(name),
  );
  const display = `170 1234 ${number.slice(-4)}`;
  return [answer.status, headers, text.replaceAll(number, 'N').replaceAll(display, 'N')];
}
