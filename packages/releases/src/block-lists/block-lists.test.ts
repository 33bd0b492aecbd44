import { ensureNumberRange, type NumberRange, rangeContains } from '@rangewatch/numbering';
import type { BlockListFormatName } from '@rangewatch/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutCovered } from './covered.ts';
import { BLOCK_LIST_FORMATS } from './formats.ts';
import { regexOf, shownForms, wildcardOf } from './patterns.ts';
import { entry, write } from './test-block-list.ts';

const RANGES = [
  '861701234****',
  '8617012340001',
  '86210170****',
  '865980170***',
  '864008008***',
  '1703205****',
  '170320500**',
  '4420794609**',
  'CN:955**',
  'CN:95588',
  'CN:106912****',
].map(ensureNumberRange);

/** A number of the range, by an index that is taken round its size. */
function numberIn(range: NumberRange, index: number): NumberRange {
  const open = (range.match(/\*/g) ?? []).length;
  const digits = String(index % 10 ** open).padStart(open, '0');
  return ensureNumberRange(open === 0 ? range : range.slice(0, -open) + digits);
}

const cells = (line: string): string[] => line.split('","').map((cell) => cell.replaceAll('"', ''));

/** As a blocking app tests it: digits alone, leading zeros gone. */
const tested = (shown: string): string => shown.replaceAll(/\D/g, '').replace(/^0+/, '');

describe('a pattern', () => {
  const anyRange = fc.constantFrom(...RANGES);

  test('takes every number of its range, however it is shown', () => {
    fc.assert(
      fc.property(anyRange, fc.nat(), (range, index) => {
        const regex = new RegExp(`^(?:${regexOf(range)})$`);
        for (const shown of shownForms(numberIn(range, index), '*')) {
          expect(tested(shown)).toMatch(regex);
        }
      }),
    );
  });

  test('takes no number of another length, nor one that begins otherwise', () => {
    fc.assert(
      fc.property(anyRange, fc.nat(), fc.integer({ min: 0, max: 9 }), (range, index, digit) => {
        const regex = new RegExp(`^(?:${regexOf(range)})$`);
        const [shown = ''] = shownForms(numberIn(range, index), '*');
        expect(tested(shown) + String(digit)).not.toMatch(regex);
        expect(tested(shown).slice(0, -1)).not.toMatch(regex);
        const first = String((Number(tested(shown)[0]) + 1) % 10);
        expect(first + tested(shown).slice(1)).not.toMatch(regex);
      }),
    );
  });

  test('of a bank’s five digits never swallows longer numbers, nor they it', () => {
    const five = new RegExp(`^(?:${regexOf(ensureNumberRange('CN:955**'))})$`);
    const eight = new RegExp(`^(?:${regexOf(ensureNumberRange('CN:955*****'))})$`);
    expect(['95588', '8695588'].every((shown) => five.test(shown))).toBe(true);
    expect(['955881', '95588123'].some((shown) => five.test(shown))).toBe(false);
    expect(eight.test('95588')).toBe(false);
  });

  test('is written as people and apps write it', () => {
    expect(wildcardOf(ensureNumberRange('861701234****'), '#')).toBe('861701234####');
    expect(wildcardOf(ensureNumberRange('CN:955**'), '*')).toBe('955**');
    expect(regexOf(ensureNumberRange('861701234****'))).toBe(String.raw`(?:86)?1701234\d{4}`);
    expect(shownForms(ensureNumberRange('86210170****'), 'X')).toEqual([
      '0210170XXXX',
      '86210170XXXX',
      '0086210170XXXX',
    ]);
  });
});

describe('every list', () => {
  const entries = RANGES.toSorted().map((range) => entry(range));

  test.each(Object.keys(BLOCK_LIST_FORMATS) as BlockListFormatName[])(
    '%s says in its first line what it is, and gives the same bytes again',
    async (format) => {
      const text = await write(format, entries);
      const [first = ''] = format === 'vcf' ? [text.replaceAll('\r\n ', '')] : text.split(/\r?\n/);
      for (const part of ['10', '2026-11-26', 'CC-BY-4.0', 'rangewatch.example', 'forged']) {
        expect(first).toContain(part);
      }
      expect(await write(format, entries)).toBe(text);
      expect(text).not.toMatch(/leaked|sold|spammer/i);
    },
  );

  test.each(['json', 'saracroche'] as const)('%s is JSON, empty or not', async (format) => {
    for (const some of [[], entries]) JSON.parse(await write(format, some));
    expect(Object.keys(JSON.parse(await write(format, [])) as object).length).toBeGreaterThan(1);
  });

  test('names no number inside a listed range', async () => {
    const inside = [entry('861701234****'), entry('86170123400**'), entry('8617012340001')];
    const all = [...inside, entry('8617012350001')];
    const kept: NumberRange[] = [];
    for await (const { range } of withoutCovered(all)) kept.push(range);
    expect(kept).toEqual(['861701234****', '8617012350001']);
    expect(kept.some((a) => kept.some((b) => a !== b && rangeContains(a, b)))).toBe(false);
  });
});

describe('formats of apps', () => {
  test('SpamBlocker finds its columns on line 1 and one pattern a row', async () => {
    const [header = '', first = ''] = (await write('csv', [entry('861701234****')])).split('\r\n');
    const delimiter = /[,;|]/.exec(header)?.[0];
    expect(delimiter).toBe(',');
    expect(cells(header)[0]).toBe('pattern');
    expect(cells(header)).toHaveLength(6);
    expect(cells(first)[0]).toBe(String.raw`(?:86)?1701234\d{4}`);
    expect(cells(first)).toHaveLength(6);
  });

  test('an iPhone gets ascending numbers, each once', async () => {
    const entries = ['1703205****', '861701234***1'.replace('***1', '****'), '8617012350001'];
    const text = await write('ios', [...entries.map((range) => entry(range)), entry('CN:95588')]);
    const numbers = text.trimEnd().split('\n').slice(1).map(Number);
    expect(numbers).toHaveLength(20_001);
    expect(
      numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0)),
    ).toBe(true);
  });

  test('an address book gets contacts with real numbers and no wildcard', async () => {
    const single = Array.from({ length: 120 }, (_, index) =>
      entry(`86170123${String(index).padStart(5, '0')}`),
    );
    const text = await write('vcf', [...single, entry('86170999900**'), entry('861708888****')]);
    const cards = text.split('BEGIN:VCARD').slice(1);
    expect(cards).toHaveLength(3);
    expect(text.match(/^TEL;TYPE=WORK:\+\d+\r$/gm)).toHaveLength(220);
    expect(text).not.toMatch(/^TEL.*\*/m);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(3);
  });

  test('Asterisk gets a context of patterns that know their length', async () => {
    const text = await write('asterisk', [entry('861701234****'), entry('CN:955**')]);
    expect(text).toContain('[rangewatch-block]');
    expect(text).toContain('exten => _X./_1701234XXXX,1,Hangup(21)');
    expect(text).toContain('exten => _X./_+861701234XXXX,1,Hangup(21)');
    expect(text).toContain('exten => _X./_955XX,1,Hangup(21)');
    expect(text.match(/^(?!;|\[|exten => ).+$/m)).toBeNull();
  });

  test('Saracroche gets patterns of fixed length', async () => {
    const list = JSON.parse(await write('saracroche', [entry('861701234****')])) as {
      patterns: { pattern: string; action: string }[];
    };
    expect(list.patterns).toMatchObject([{ pattern: '861701234####', action: 'block' }]);
  });

  test('CallFilter, which knows no lengths, gets no service number', async () => {
    const text = await write('callfilter', [entry('861701234****'), entry('CN:955**')]);
    expect(text).toContain('\n+861701234*\n');
    expect(text).not.toContain('955');
  });
});
