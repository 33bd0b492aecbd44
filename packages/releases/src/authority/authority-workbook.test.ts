import { createHash } from 'node:crypto';
import { AUTHORITY_COLUMNS, type AuthorityRow, LOCALES } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { README_WORDS } from '../readme-words.ts';
import { columnLetter } from '../workbook/open-xml.ts';
import { isWellFormed, partOf, readWorkbook } from '../workbook/test-workbook.ts';
import { writeAuthorityWorkbook } from './authority-workbook.ts';

type Header = Parameters<typeof writeAuthorityWorkbook>[0];

const HEADER: Header = {
  manifest: {
    week: '2026-W34',
    revision: 2,
    status: 'final',
    scheduledAt: '2026-08-24T02:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    containsSample: false,
    revisionReasons: [],
  } as unknown as Header['manifest'],
  authorityName: 'Office <b> & sons',
  provinces: ['CN-FJ', 'CN-ZJ'],
  categories: null,
  seesSignals: true,
  filter: {},
};

function row(change: Partial<AuthorityRow>): AuthorityRow {
  const empty = Object.fromEntries(AUTHORITY_COLUMNS.map((column) => [column, null]));
  const always = { week: '2026-W34', dimension: 'campaign', source: 'rangewatch', cell: 'value' };
  return {
    ...empty,
    ...always,
    status: 'final',
    contains_sample: false,
    ...change,
  } as AuthorityRow;
}

const ROWS = [
  row({
    campaign_id: 'lottery',
    title: '=HYPERLINK("http://evil")',
    report_count: 30,
    reply: 'invited',
    reply_deadline: '2026-08-10',
    signal_level: 'robust',
    signal_ratio_low: 2,
    signal_ratio_high: 7,
    contains_sample: true,
  }),
  row({ dimension: 'range', range: '861701234****', report_count: 8 }),
];

async function write(header = HEADER, rows = ROWS, limit?: number) {
  const chunks: Buffer[] = [];
  const keep = async (_: string, bytes: Uint8Array) => void chunks.push(Buffer.from(bytes));
  const entry = await writeAuthorityWorkbook(header, rows, keep, limit);
  const bytes = Buffer.concat(chunks);
  return { bytes, entry, ...readWorkbook(bytes) };
}

const cellOf = (column: (typeof AUTHORITY_COLUMNS)[number], line: number) =>
  `${columnLetter(AUTHORITY_COLUMNS.indexOf(column))}${line}`;
const linesOf = ({ sheet }: Awaited<ReturnType<typeof write>>) =>
  [...sheet('说明').values()].map(({ text }) => text);

describe('exact rows as a workbook', () => {
  it('have cells of their kind: counts, days, yes and no, text, and no formula', async () => {
    const { parts, sheet } = await write();
    const cells = sheet('authority');
    for (const [column, type, text] of [
      ['report_count', 'number', '30'],
      ['reply_deadline', 'number', '46244'],
      ['signal_level', 'string', 'robust'],
      ['signal_ratio_high', 'number', '7'],
      ['contains_sample', 'boolean', '1'],
      ['campaign_id', 'string', 'lottery'],
    ] as const)
      expect([column, cells.get(cellOf(column, 2))]).toEqual([column, { type, text }]);
    expect(cells.get(cellOf('range', 3))).toEqual({ type: 'string', text: '861701234****' });
    expect(cells.get(cellOf('title', 2))?.text).not.toMatch(/^[=+\-@]/);
    expect(cells.has(cellOf('signal_level', 3))).toBe(false);
    for (const [path, xml] of parts) {
      expect([path, isWellFormed(xml)]).toEqual([path, true]);
      expect(xml).not.toMatch(/<f[ >]/);
    }
  });

  it('stand below one frozen row of names and titles, with filters to the last column', async () => {
    const { parts, sheet } = await write();
    const cells = sheet('authority');
    for (const column of AUTHORITY_COLUMNS) {
      const [name, chinese, english] = cells.get(cellOf(column, 1))?.text.split('\n') ?? [];
      expect(name).toBe(column);
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(english?.length).toBeGreaterThan(1);
      expect(english).not.toMatch(/\(blank/);
    }
    const xml = partOf(parts, 'xl/worksheets/sheet2.xml');
    expect(xml).toContain('<autoFilter ref="A1:Z3"/>');
    expect(xml).toContain('activePane="bottomLeft" state="frozen"/>');
    expect(partOf(parts, 'xl/workbook.xml')).toContain('authority!$A$1:$Z$3</definedName>');
  });

  it('are explained first, in every language, with whose they are and what they were narrowed by', async () => {
    const filter = { place: 'CN-FJ', trend: 'rising' } as const;
    const book = await write({ ...HEADER, filter, seesSignals: false });
    expect(partOf(book.parts, 'xl/workbook.xml')).toContain('<sheets><sheet name="说明" ');
    const text = linesOf(book).join('\n');
    for (const part of [
      'For Office <b> & sons, not to be made public. Cut to: Fujian, Zhejiang.',
      '限于：福建、浙江',
      '限於：福建、浙江',
      'place = CN-FJ, trend = rising',
      'This access does not see signals',
      'A signal is not proof.',
      '信号不是定论',
      '訊號不是定論',
      'Five persons',
      '  loan_credit: loans and credit cards',
      '  loan_credit：贷款与信用卡',
      'CN-FJ 福建、',
    ])
      expect(text).toContain(part);
    for (const column of AUTHORITY_COLUMNS) expect(text).toContain(`${column}: `);
    expect(text).not.toMatch(/\{\w+\}|undefined/);
    expect(linesOf(await write()).join('\n')).not.toMatch(/does not see signals|Only the rows/);
  });

  it('say of invented data that it is, before all else, and of no other', async () => {
    const manifest = { ...HEADER.manifest, containsSample: true };
    const invented = linesOf(await write({ ...HEADER, manifest }));
    const plain = linesOf(await write());
    for (const locale of LOCALES) {
      const warning = README_WORDS[locale].sample;
      expect(plain.join('\n')).not.toContain(warning);
      expect(invented).toContain(warning);
    }
    expect(
      Math.min(...LOCALES.map((locale) => invented.indexOf(README_WORDS[locale].sample))),
    ).toBeLessThan(4);
  });

  it('are the same bytes each time, of the sum that is told, and say what there was no room for', async () => {
    const { bytes, entry } = await write();
    expect((await write()).bytes.equals(bytes)).toBe(true);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(entry).toMatchObject({ name: 'authority.xlsx', rows: 2, bytes: bytes.length, sha256 });
    const cut = await write(HEADER, ROWS, 1);
    expect(cut.entry.rows).toBe(1);
    expect(linesOf(cut).join('\n')).toMatch(/authority\.csv/);
  });
});

it('columns go on after Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
