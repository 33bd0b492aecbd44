import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportNumbers } from './testing/fill-record.ts';
import { listRanges } from './testing/list-ranges.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const BLOCK = '865920164****';
const HUNDRED = '86592016400**';
const SILENT = '8659201649999';

describeEachEngine('what lies inside a listed range', (database) => {
  let site: OpenSite;
  beforeEach(async () => {
    site = await openSite(database());
    await reportNumbers(database(), ['8659201640001', '8659201640011', '8659201640555'], 7);
    await listRanges(database(), [BLOCK, HUNDRED], {});
  });
  afterEach(() => site.close());

  test('a number nothing is said of is on the lists through the widest of its ranges', async () => {
    const html = await site.text(`/number/${SILENT}`);
    expect(html).toContain('It lies in the range +86 592 0164 ****, which is on the block lists.');
    expect(html).toContain('Yes, through its range +86 592 0164 ****');
    expect(html).toContain('rw-answer--reported');
  });

  test('a narrower range says so too, and the listed range itself does not', async () => {
    expect(await site.text('/range/86592016499**')).toContain('Yes, through its range');
    expect(await site.text(`/range/${BLOCK}`)).not.toContain('through its range');
  });

  test('a number beside it says nothing of it', async () => {
    const html = await site.text('/number/8659201650001');
    expect(html).toContain('no list names it');
    expect(html).not.toContain('rw-answer--reported');
  });
});
