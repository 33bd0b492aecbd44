import type { PublicCampaignSignals } from '@rangewatch/schema';
import { RATIO_BANDS, ratioBand } from '@rangewatch/statistics/signals';
import { expect, test } from 'vitest';
import { PUBLIC_SIGNAL, SHOWN_SIGNALS } from '../../../testing/made-up-signals.ts';
import { readerOfPage, renderPart } from '../../../testing/render-part.ts';
import { CampaignSignals } from './campaign-signals.tsx';
import { mostExpected } from './most-expected.ts';

const show = (signals: PublicCampaignSignals) =>
  renderPart(
    <CampaignSignals page={readerOfPage()} organiserName="Example Interiors" signals={signals} />,
  );

test('a week below the threshold is not shown, nor is one that is missing: neither is zero', () => {
  const html = show(SHOWN_SIGNALS);
  const [, table = ''] = html.split('<tbody');
  const rows = table.split('<tr').slice(1);
  const cells = rows.map((row) => [...row.matchAll(/<td[^>]*>([^<]*)/g)].map(([, text]) => text));
  expect(cells).toEqual([
    ['not shown', 'about 120 (±4)'],
    ['not shown', 'not shown'],
    ['about 310 (±4)', 'not shown'],
  ]);
  expect(html.match(/stroke-dasharray/g)).toHaveLength(4);
});

test('the reply stands under a heading of the level of the statement, word for word and as text', () => {
  const html = show(SHOWN_SIGNALS);
  expect(html).toMatch(/<h3[^>]*>robust signal<\/h3><p[^>]*>The statement\.</);
  expect(html).toMatch(/<h3[^>]*>The organiser’s reply<\/h3>/);
  expect(html).toContain('We gave them to &lt;nobody>.');
  expect(html).toContain('Example Interiors was invited to reply on 12 Oct 2026.');
});

test('says that no signal is no clearance, and how signals are made, whatever there is', () => {
  const silent = { ...SHOWN_SIGNALS, weeks: [], signals: [], reply: null, asOf: null };
  for (const signals of [SHOWN_SIGNALS, silent]) {
    expect(show(signals)).toContain('That is not clearance');
    expect(show(signals)).toContain('href="/method/signals"');
  }
  expect(show(silent)).not.toContain('<svg');
  expect(show(silent)).not.toContain('reply');
});

test('leads to the range, but names no digit of a block that may not be named', () => {
  expect(show(SHOWN_SIGNALS)).toContain('href="/range/8640082012**"');
  const unnamed = { ...PUBLIC_SIGNAL, range: null, namedAs: 'nothing' as const };
  const html = show({ ...SHOWN_SIGNALS, signals: [unnamed] });
  expect(html).toContain('Numbers of one block.');
  expect(html).not.toContain('/range/');
});

test('the drawing says no more than the band: one person more expected would be another band', () => {
  expect(mostExpected(PUBLIC_SIGNAL)).toBe(39);
  for (const band of RATIO_BANDS)
    for (const about of [20, 35, 61, 410, 5000]) {
      const called = { about, halfWidth: 9 };
      const most = mostExpected({ called, band });
      if (most === null) continue;
      const above = ratioBand(called, { about: most + 1, halfWidth: 0 });
      expect(RATIO_BANDS.indexOf(above)).toBeLessThan(RATIO_BANDS.indexOf(band));
    }
  expect(show({ ...SHOWN_SIGNALS, signals: [{ ...PUBLIC_SIGNAL, band: 'below2' }] })).not.toContain(
    'at most about',
  );
});
