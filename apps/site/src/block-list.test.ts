import { describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listRanges } from './testing/list-ranges.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

/** A block, a hundred and numbers inside them; a number elsewhere; service numbers. */
const LISTED = [
  '861701234****',
  '86170123400**',
  '8617012340001',
  '8617012345678',
  '8617099990001',
  'CN:955**',
  'CN:95588',
];

describeEachEngine('the page of block lists', (database) => {
  let site: OpenSite;
  beforeEach(async () => {
    site = await openSite(database());
    await listRanges(database(), LISTED, {});
  });
  afterEach(() => site.close());

  test('counts what a file holds, in which nothing lies in a listed range', async () => {
    const html = await site.text('/block-list?minVotes=5');
    expect(html).toContain('The list from 5 reports on. Single numbers: 1; ranges: 2.');
    expect(html).toContain('5 or more: 1 numbers, 2 ranges');
    expect(html).toContain('10 or more: 0 numbers, 0 ranges');
  });

  test('says of each file what it holds and leaves out', async () => {
    const html = await site.text('/block-list?minVotes=5&phone=iphone');
    expect(html).toContain('Single numbers: 2; ranges: 1.');
    expect(html).toContain('Entries left out: 2. An address book');
    expect(html).toContain('Service numbers and ranges of them left out: 1.');
    const all = await site.text('/block-list?minVotes=5&phone=router');
    expect(all.match(/Single numbers: 1; ranges: 2\./g)).toHaveLength(3);
    expect(all).not.toContain('left out');
  });

  test('counts inside the range the reader came from', async () => {
    const html = await site.text('/block-list?range=861701234****&phone=samsung');
    expect(html).toContain('Single numbers: 0; ranges: 1.');
    expect(html).toContain('Single numbers: 1; ranges: 1.');
    expect(html).toContain('Entries left out: 1.');
    expect(html).toContain('/v1/block-lists/vcf?minVotes=3&amp;range=861701234****');
  });

  test('does not promise an iPhone more than it takes', async () => {
    const blocks = Array.from({ length: 201 }, (_, index) => `86170${1000 + index}****`);
    await listRanges(database(), blocks, {}, 1);
    const html = await site.text('/block-list?minVotes=5&phone=iphone');
    expect(html).toContain('An iPhone takes 2,000,000 numbers at most');
  });
});
