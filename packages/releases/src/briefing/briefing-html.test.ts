import { ensureCalendarDay, LOCALES } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { TEST_HEADER, TEST_ROWS } from '../test-release.ts';
import { briefingHtml } from './briefing-html.ts';
import { briefingJson, parseBriefing } from './briefing-json.ts';
import { INK, PAPER, SOFT_INK } from './charts/drawing.ts';
import { contrast } from './charts/test-contrast.ts';
import { briefingSections } from './content/briefing-sections.ts';
import { summarySentences } from './content/summary-sentences.ts';
import { buildBriefingFigures } from './figures/build-briefing-figures.ts';
import { escaped } from './html/escaped.ts';
import { STYLE } from './html/style.ts';
import { fullWeek, HOSTILE_TITLE, TEST_CONTEXT } from './test-briefing.ts';

const { week } = TEST_HEADER;
const HEADER = { ...TEST_HEADER, containsSample: true };
const figures = await buildBriefingFigures(week, fullWeek(), TEST_CONTEXT);
const html = briefingHtml(HEADER, figures);

describe('the page', () => {
  it('is the same bytes for the same figures', async () => {
    const again = await buildBriefingFigures(
      week,
      fullWeek().toSorted((a, b) => Number(a.table > b.table)),
      TEST_CONTEXT,
    );
    expect(briefingHtml(HEADER, again)).toBe(html);
    expect(briefingHtml(HEADER, await buildBriefingFigures(week, TEST_ROWS))).not.toBe(html);
  });

  it('is the same again from what is kept of it for other pages', () => {
    const kept = parseBriefing(briefingJson(HEADER, figures));
    if (!kept) throw new Error('not read');
    expect(briefingHtml(kept.header, kept.figures)).toBe(html);
    expect(parseBriefing('{"format":"rangewatch-briefing/2"}')).toBeNull();
  });

  it('escapes what people wrote', () => {
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain(escaped(HOSTILE_TITLE));
    expect(escaped(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
  });

  it('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/https?:|\bsrc=|url\(|@import|<link|<iframe|\son\w+=/i);
    expect(Array.from(html.matchAll(/href="(.)/g), ([, first]) => first)).not.toContain(undefined);
    for (const [, target = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(html).toContain(`id="${target.slice(1)}"`);
  });

  it('names every id once', () => {
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(LOCALES)('says every sentence and every figure in %s', (locale) => {
    const start = html.indexOf(`<article id="${locale}" lang="${locale}"`);
    const article = html.slice(start, html.indexOf('</article>', start));
    for (const { heading, paragraphs, points, panels } of briefingSections(
      HEADER,
      figures,
      locale,
      { categories: 2, series: 2 },
    )) {
      for (const text of [heading, ...paragraphs, ...points])
        expect(article).toContain(escaped(text));
      for (const { table } of panels)
        for (const cell of table.rows.flat()) expect(article).toContain(escaped(cell));
    }
    expect(article).not.toMatch(/undefined|NaN|[{}]/);
  });

  it('says in short how many days have no data, and which', async () => {
    const daysWithoutData = ['2026-08-17', '2026-08-19', '2026-08-20'].map((day) => ({
      source: 'ftc_dnc' as const,
      day: ensureCalendarDay(day),
    }));
    const gaps = await buildBriefingFigures(week, fullWeek(), { ...TEST_CONTEXT, daysWithoutData });
    const said = LOCALES.map((locale) => summarySentences(gaps, locale).join('\n'));
    expect(said[0]).toContain('7 天中有 3 天没有数据（2026年8月17日、2026年8月19日至20日）。');
    expect(said[1]).toContain('7 天中有 3 天沒有資料（2026年8月17日、2026年8月19日至20日）。');
    expect(said[2]).toContain('3 of 7 days without data (17 Aug 2026, 19–20 Aug 2026).');
  });

  it('has the title of its column beside each figure, for screens where rows are cards', () => {
    const cells = html.match(/<td[^>]*>/g) ?? [];
    expect(cells.length).toBeGreaterThan(100);
    for (const cell of cells) expect(cell).toMatch(/ data-title="[^"]+"/);
    for (const breadth of ['narrow', 'usual', 'broad'])
      expect(html).toContain(`<table class="${breadth}">`);
  });

  it('stands without any row', async () => {
    const empty = briefingHtml(TEST_HEADER, await buildBriefingFigures(week, []));
    expect(empty).toContain('本周没有公开的信号。信号不是证明');
    expect(empty).not.toMatch(/<svg|undefined|NaN|Infinity/);
  });
});

it('gives its text a contrast of seven to one at least', () => {
  const colours = [
    INK,
    SOFT_INK,
    ...Array.from(STYLE.matchAll(/[{;]\s*color: (#\w+)/g), ([, c]) => c ?? ''),
  ];
  for (const colour of colours) expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(7);
  expect(colours.length).toBeGreaterThan(3);
});
