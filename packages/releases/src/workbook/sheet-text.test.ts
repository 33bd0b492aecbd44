import { describe, expect, it } from 'vitest';
import { guardText } from '../csv.ts';
import { campaign, numbers } from './test-rows.ts';
import { writeWorkbook } from './test-workbook.ts';

describe('text in a workbook', () => {
  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n-1', ' =1', '＝1', '\u0085=1'])(
    'never becomes a formula: %j',
    async (text) => {
      const { parts, sheet } = await writeWorkbook([campaign(text, 'x')]);
      const cell = sheet('campaigns').get('C2');
      expect(cell).toEqual({ type: 'string', text: guardText(text).replaceAll('\r', '\n') });
      expect(cell?.text).toMatch(/^['\uFFFD]|^ '/);
      for (const xml of parts.values()) expect(xml).not.toMatch(/<f[ >]/);
    },
  );

  it.each([
    ['a\0b', 'a\uFFFDb'],
    ['\0=1', '\uFFFD=1'],
    ['\u0001\u001F\uFFFE\uFFFF', '\uFFFD'.repeat(4)],
    ['\uD800x\uDC00', '\uFFFDx\uFFFD'],
    ['号\u{20BB7}📞', '号\u{20BB7}📞'],
    ['_x003D_1+1', '_x003D_1+1'],
    ['a_x000a_', 'a_x000a_'],
    ['<b>&amp;"\'', '<b>&amp;"\''],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['=1'.padEnd(40_000, 'x'), `${"'=1".padEnd(32_766, 'x')}…`],
    [`a${'📞'.repeat(20_000)}`, `a${'📞'.repeat(16_382)}…`],
  ])('stays, and what XML cannot hold is seen to be gone: %j', async (text, shown) => {
    const { sheet } = await writeWorkbook([campaign(text, 'x')]);
    expect(sheet('campaigns').get('C2')).toEqual({ type: 'string', text: shown });
  });

  it('keeps phone numbers as text', async () => {
    const { sheet } = await writeWorkbook([...numbers(1)]);
    expect(sheet('numbers').get('B2')).toEqual({ type: 'string', text: '8617000000000' });
    expect(sheet('numbers').get('D2')).toEqual({ type: 'number', text: '0' });
  });

  it.each([-1, 1.5, Number.NaN])('refuses %s as a count', async (report_count) => {
    const [row] = numbers(1);
    if (row?.table !== 'numbers') throw new Error('no row');
    const wrong = { ...row, row: { ...row.row, report_count } };
    await expect(writeWorkbook([wrong])).rejects.toThrow(RangeError);
  });
});
