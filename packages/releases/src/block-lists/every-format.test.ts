import {
  ensureNumberRange,
  type NumberRange,
  rangeContains,
  rangeParts,
} from '@rangewatch/numbering';
import { BLOCK_LIST_CAPACITY, type BlockListFormatName, whyNotWritten } from '@rangewatch/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownForms } from './patterns.ts';
import { prepareBlockList } from './prepare-block-list.ts';
import { withoutRoom } from './room.ts';
import { entry, write } from './test-block-list.ts';

/** Nested in every way, with and without a calling code. */
const POOL = [
  '861701234****',
  '8617012340***',
  '86170123400**',
  '861701234000*',
  '8617012340001',
  '8617012345678',
  '861701235****',
  '8617012350001',
  '8617012350002',
  '86210170****',
  '862101701234',
  '1703205****',
  '170320500**',
  '17032050042',
  'CN:955**',
  'CN:95588',
  'CN:106912****',
  'CN:1069121234',
];
const FORMATS = Object.keys(BLOCK_LIST_CAPACITY) as BlockListFormatName[];

type Takes = (shown: string) => boolean;

const digitsOf = (shown: string) => shown.replaceAll(/\D/g, '').replace(/^0+/, '');
const matching = (patterns: readonly string[], sign: RegExp, digits = digitsOf): Takes => {
  const regexes = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll(sign, '\\d')}$`));
  return (shown) => regexes.some((regex) => regex.test(digits(shown)));
};
const lines = (text: string) => text.trimEnd().split(/\r?\n/).slice(1);
/** As an app that turns every call into its international form before it looks. */
const global = (shown: string) =>
  digitsOf(shown.startsWith('0') && !shown.startsWith('00') ? `86${shown.slice(1)}` : shown);

/** Reads a file as the app it is for does, not with our code. */
const READERS: Readonly<Record<BlockListFormatName, (text: string) => Takes>> = {
  txt: (text) => matching(lines(text), /\*/g, global),
  csv: (text) =>
    matching(
      lines(text).map((line) => line.split('"')[1] ?? ''),
      /\\d/g,
    ),
  regex: (text) => matching(lines(text), /\\d/g),
  json: (text) =>
    matching(
      (JSON.parse(text) as { data: { regex: string }[] }).data.map(({ regex }) => regex),
      /\\d/g,
    ),
  saracroche: (text) => {
    const { patterns } = JSON.parse(text) as { patterns: { pattern: string }[] };
    return matching(
      patterns.map(({ pattern }) => pattern),
      /#/g,
      global,
    );
  },
  callfilter: (text) => {
    const rules = lines(text).filter((line) => line.startsWith('+'));
    return (shown) =>
      rules.some((rule) =>
        rule.endsWith('*')
          ? global(shown).startsWith(rule.slice(1, -1))
          : global(shown) === rule.slice(1),
      );
  },
  vcf: (text) => {
    const numbers = new Set(Array.from(text.matchAll(/^TEL[^:]*:\+(\d+)\r$/gm), ([, tel]) => tel));
    return (shown) => numbers.has(global(shown));
  },
  ios: (text) => {
    const numbers = new Set(lines(text));
    return (shown) => numbers.has(global(shown));
  },
  asterisk: (text) => {
    const patterns = Array.from(text.matchAll(/\/_(\S+?),1,/g), ([, one = '']) => one);
    return matching(
      patterns.map((one) => one.replace('+', '\\+')),
      /X/g,
      (shown) => shown,
    );
  },
};

/** The first and the last number of a range. */
function numbersIn(range: NumberRange): NumberRange[] {
  return ['0', '9'].map((digit) => ensureNumberRange(range.replaceAll('*', digit)));
}

const listOf = (ranges: readonly string[]) => ranges.map((range) => entry(range));
const covers = (a: string, b: string) =>
  a !== b && rangeContains(ensureNumberRange(a), ensureNumberRange(b));

async function dropped(ranges: readonly string[], room: number): Promise<string[]> {
  return [...(await withoutRoom(listOf(ranges.toSorted()), room))];
}

describe.each(FORMATS)('%s', (format) => {
  const capacity = BLOCK_LIST_CAPACITY[format];
  const anyList = fc.subarray(POOL);
  const canWrite = (range: string) =>
    whyNotWritten(rangeParts(ensureNumberRange(range)), capacity) === null;

  test('takes every listed number it can write, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, async (ranges) => {
        const takes = READERS[format](await write(format, listOf(ranges)));
        const written = ranges.filter(canWrite).map(ensureNumberRange);
        for (const number of POOL.map(ensureNumberRange).flatMap(numbersIn)) {
          const isListed = written.some((range) => rangeContains(range, number));
          // A domestic call of a service number, and an international one of a line, are always shown.
          const shown = shownForms(number, '').at(-1) ?? '';
          expect([number, takes(shown)]).toEqual([number, isListed]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('says how much it holds and leaves out', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, async (ranges) => {
        const ordered = listOf(ranges.toSorted());
        const { contents, entries } = await prepareBlockList(format, () => ordered);
        const held: NumberRange[] = [];
        for await (const { range } of entries) held.push(range);
        expect([contents.numberCount, contents.rangeCount]).toEqual([
          held.filter((range) => !range.includes('*')).length,
          held.filter((range) => range.includes('*')).length,
        ]);
        expect(held.filter((range) => !canWrite(range))).toEqual([]);
        const { too_wide, service_number, no_room } = contents.leftOut;
        const outermost = ranges.filter((one) => !ranges.some((other) => covers(other, one)));
        expect(too_wide + service_number).toBe(outermost.filter((one) => !canWrite(one)).length);
        expect(no_room).toBe(0);
        const text = (await write(format, ordered)).replaceAll('\r\n ', '');
        const said =
          format === 'json'
            ? `"numberCount":${contents.numberCount},"rangeCount":${contents.rangeCount},`
            : `${contents.numberCount} numbers and ${contents.rangeCount} ranges`;
        expect(text).toContain(said);
        expect(text.includes(`left out: ${too_wide} ranges wider than`) || format === 'json').toBe(
          too_wide > 0 || format === 'json',
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('what there is no room for', () => {
  test('is wide, and never counted twice', async () => {
    const nested = ['861701234****', '86170123400**', '8617012340001', '8617012350001'];
    expect(await dropped(nested, 10_001)).toEqual([]);
    expect(await dropped(nested, 10_000)).toEqual(['861701234****']);
    expect(await dropped(nested, 101)).toEqual(['861701234****']);
    expect(await dropped(nested, 100)).toEqual(['861701234****', '86170123400**'].toReversed());
    expect(await dropped(nested, 0)).toHaveLength(4);
  });

  test('takes those with fewer votes', async () => {
    const entries = [entry('861701234****', 20), entry('861701235****', 50)];
    expect([...(await withoutRoom(entries, 10_000))]).toEqual(['861701234****']);
  });

  test('covers nothing: an iPhone keeps the numbers inside', async () => {
    const blocks = Array.from({ length: 200 }, (_, index) => entry(`86170${1000 + index}****`));
    const singles = [entry('8617012000001'), entry('8613900000001')];
    const text = await write('ios', [...blocks, entry('861701200****', 5), ...singles]);
    const [head = '', ...numbers] = text.trimEnd().split('\n');
    expect(head).toContain('2 numbers and 199 ranges');
    expect(head).toContain('left out: 2 entries there is no room for');
    expect(numbers).toHaveLength(1_990_002);
    expect(numbers).toContain('8617012000001');
  });
});
