import { exposureRouteName, LOCALES } from '@rangewatch/schema';
import { SIGNAL_CONDITIONS } from '@rangewatch/statistics/signal-words';
import { describe, expect, test } from 'vitest';
import { AUTHORITY_SIGNALS, SIGNAL_RECORD } from '../../testing/made-up-authority.ts';
import { readerOfPage, renderPart } from '../../testing/render-part.ts';
import { authorityCampaignPage } from './authority-campaign-page.tsx';
import { authorityStatement } from './statement-of.ts';

const show = (signals = AUTHORITY_SIGNALS, locale: (typeof LOCALES)[number] = 'en') =>
  renderPart(
    authorityCampaignPage(readerOfPage(locale), {
      campaignId: 'lottery',
      signals,
      statements: signals.records.map((record) => authorityStatement(record, signals)),
    }).body,
  );
/** Names and figures of every table row. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*><th scope="row"[^>]*>([^<]*)<\/th>(.*?)<\/tr>/g)].map(
    ([, name = '', cells = '']) => [
      name,
      ...[...cells.matchAll(/<td[^>]*>([^<]*)/g)].map(([, figure]) => figure),
    ],
  );

describe('the page of an authority', () => {
  test('says the whole sentence, exact, and what the run can be repeated with', () => {
    const html = show();
    expect(html).toContain('Of 6,000 people who told us');
    expect(html).toContain('412 afterwards, from 31 Aug 2026 to 22 Nov 2026');
    expect(html).toContain('Example Interiors has not been invited to reply yet.');
    expect(html).toContain('ab12cd34'.repeat(8));
    expect(html).toContain('rangewatch signals run --as-of 2026-W47');
    expect(html).not.toContain('<lottery>');
  });

  test('shows no part of fewer than five people by itself', () => {
    const rows = rowsOf(show());
    // Three by a step of their own go together with the next smallest: the total is known.
    expect(rows).toContainEqual([exposureRouteName('authorised', 'en'), '321', '11.2']);
    expect(rows).toContainEqual(['All others together', '91', '–']);
    const names = rows.map(([name]) => name);
    for (const route of ['typed', 'prize_redeemed'] as const)
      expect(names).not.toContain(exposureRouteName(route, 'en'));
    expect(rows).toContainEqual(['device', '1–4', '80', '4.5']);
    expect(rows).toContainEqual(['Before', '1–4', '4.2', expect.any(String)]);
    expect(rows).toContainEqual(['1–5 days', '30']);
    expect(rows).toContainEqual(['11–15 days', 'not shown by itself']);
  });

  test.each(LOCALES)('writes chances and percentages in one way in %s', (locale) => {
    const html = show(AUTHORITY_SIGNALS, locale);
    expect(html.includes('&lt;\u00A00.001')).toBe(true);
    expect(html.match(/.{9}(?:\de[+\u2212-]\d|\d %|[pq] 0\.00\b)/g)).toBeNull();
  });

  test('folds away what only a check needs, and says how much of it is met', () => {
    const folded = [...show().matchAll(/<summary[^>]*><span[^>]*>([^<]*)/g)].map(
      ([, text]) => text,
    );
    expect(folded).toContain('The checklist: 13 of 17 conditions met');
    expect(folded).not.toContain('The whole statement, with what it does not say');
    const two = { ...AUTHORITY_SIGNALS, records: [SIGNAL_RECORD, SIGNAL_RECORD] };
    expect(show(two).match(/The whole statement, with/g)).toHaveLength(1);
  });

  test('lists every condition with its outcome', () => {
    const outcomes = rowsOf(show()).filter(([, outcome = '']) =>
      ['met', 'not met', 'cannot be told'].includes(outcome),
    );
    expect(outcomes).toHaveLength(Object.values(SIGNAL_CONDITIONS).flat().length);
    expect(outcomes.filter(([, outcome]) => outcome === 'not met')).toEqual([
      ['Only people with a verified phone are counted', 'not met'],
    ]);
  });

  test('draws each figure with a title and a description of its own', () => {
    const html = show();
    const named = [...html.matchAll(/aria-labelledby="([^"]*)"/g)].flatMap(([, ids = '']) =>
      ids.split(' '),
    );
    expect(named).toHaveLength(14);
    expect(new Set(named).size).toBe(named.length);
    for (const id of named) expect(html).toMatch(new RegExp(`id="${id}">[^<]+<`));
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('says where nothing was recorded, or no run was made, that this is no clearance', () => {
    expect(show({ ...AUTHORITY_SIGNALS, records: [] })).toContain('no numbers stood out');
    const none = { ...AUTHORITY_SIGNALS, run: null, records: [], weeks: [], funnel: [] };
    for (const signals of [{ ...AUTHORITY_SIGNALS, records: [] }, none])
      expect(show(signals)).toContain('No signal is not clearance');
    expect(show(none)).not.toContain('<svg');
  });

  test.each(LOCALES)('leaves no gap in %s', (locale) => {
    expect(show(AUTHORITY_SIGNALS, locale)).not.toMatch(/[{}]|NaN|undefined/);
  });

  test('says what is expected of others where a campaign hides behind its own people', () => {
    const records = [{ ...SIGNAL_RECORD, e: 250, eWithoutOwn: 14.57 }];
    const html = show({ ...AUTHORITY_SIGNALS, records });
    expect(html).toContain('412 people called, 14.6 expected; ratio 27.4 (95% interval 24.8');
    expect(html).toContain('about 15 would be expected');
    expect(html).toMatch(/compared with everybody<\/dt><dd[^>]*>250</);
  });

  test('gives no sentence about fewer than five people', () => {
    expect(authorityStatement({ ...SIGNAL_RECORD, o: 4 }, AUTHORITY_SIGNALS)).toBeNull();
  });
});
