import { fittingText } from '@rangewatch/pdf';
import { LOCALES, REVISION_REASONS } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { TEST_HEADER } from '../test-release.ts';
import { briefingPdf } from './briefing-pdf.ts';
import { briefingTitle } from './briefing-title.ts';
import { briefingSections } from './content/briefing-sections.ts';
import { summarySentences } from './content/summary-sentences.ts';
import { buildBriefingFigures } from './figures/build-briefing-figures.ts';
import { fullWeek, HOSTILE_TITLE, TEST_CONTEXT } from './test-briefing.ts';
import { pdfTags, pdfText, withoutBlanks } from './test-pdf-text.ts';

const { week } = TEST_HEADER;
const HEADER = { ...TEST_HEADER, containsSample: true };
const figures = await buildBriefingFigures(week, fullWeek(), TEST_CONTEXT);
const bytes = Buffer.from(await briefingPdf(HEADER, figures));
const text = pdfText(bytes);
const sections = briefingSections(HEADER, figures, 'zh-Hans', { categories: 3, series: 4 });

function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\n/g)?.length ?? 0
  );
}

describe('the document', () => {
  it('is the same bytes for the same figures, dated by the schedule', async () => {
    expect(bytes.equals(Buffer.from(await briefingPdf(HEADER, figures)))).toBe(true);
    expect(bytes.toString('latin1')).toContain('(D:20260824020000Z)');
    expect(bytes.length).toBeLessThan(400_000);
  });

  it('can be read as text, sentence by sentence', () => {
    for (const { heading, paragraphs, points } of sections)
      for (const said of [heading, ...paragraphs, ...points])
        expect(text).toContain(withoutBlanks(said));
    expect(text).not.toContain('\uFFFD');
  });

  it('has the figures of every table', () => {
    for (const { table } of sections.flatMap(({ panels }) => panels))
      for (const [name = '', ...cells] of table.rows) {
        if (name.startsWith(HOSTILE_TITLE)) continue;
        expect(text).toContain(withoutBlanks(name));
        for (const cell of cells.filter((each) => each.length < 12))
          expect(text).toContain(withoutBlanks(cell));
      }
  });

  it.each(LOCALES)('says the week in short in %s', (locale) => {
    expect(text).toContain(withoutBlanks(briefingTitle(HEADER, locale)));
    for (const sentence of summarySentences(figures, locale))
      expect(text).toContain(withoutBlanks(fittingText(sentence, locale)));
  });

  it('tells a reader what is a heading, a list, a table and a figure', () => {
    const tags = pdfTags(bytes);
    const tables = sections.flatMap(({ panels }) => panels.map(({ table }) => table));
    const cellCount = tables.reduce(
      (sum, { rows, columns }) => sum + rows.length * columns.length,
      0,
    );
    const headCount = tables.reduce(
      (sum, { rows, columns }) => sum + rows.length + columns.length,
      0,
    );
    const rowCount = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    expect(tags.get('H1')).toBe(1);
    expect(tags.get('Table')).toBe(tables.length);
    expect(tags.get('TH')).toBe(headCount);
    expect(tags.get('TD')).toBe(cellCount - rowCount);
    expect(tags.get('Figure')).toBe(12);
    expect(bytes.toString('latin1')).toContain('/Marked true');
    expect(bytes.toString('latin1').match(/\/Alt \(/g)).toHaveLength(12);
  });
});

describe('its pages', () => {
  it('are five for a full week of two sources and two for an empty one', async () => {
    expect(pageCount(bytes)).toBe(5);
    const empty = await briefingPdf(TEST_HEADER, await buildBriefingFigures(week, []));
    expect(pageCount(empty)).toBe(2);
    expect(pdfText(empty)).toContain(
      '本周没有公开的信号。信号不是证明；没有信号也不等于没有问题。',
    );
  });

  it('have the numbers of a single source in two halves beside each other', async () => {
    const own = fullWeek().filter(({ row }) => !('source' in row) || row.source === 'rangewatch');
    const pdf = pdfText(await briefingPdf(HEADER, await buildBriefingFigures(week, own)));
    for (const part of ['1–5', '6–10'])
      expect(pdf).toContain(withoutBlanks(`号码：本站收到的举报 · ${part}`));
    expect(pdf.match(/其余见numbers\.csv/g)).toHaveLength(1);
  });

  it('stay few when there is much to say about the revision', async () => {
    const revisionReasons = REVISION_REASONS.map((reason) => ({ reason, reportCount: 1000 }));
    const pdf = await briefingPdf({ ...HEADER, revision: 5, revisionReasons }, figures);
    expect(pageCount(pdf)).toBeLessThanOrEqual(6);
  });
});
