import { LOCALES } from '@rangewatch/schema';
import { SIGNAL_CONDITIONS } from '@rangewatch/statistics/signal-words';
import { expect, test } from 'vitest';
import { readerOfPage, renderPart } from '../../testing/render-part.ts';
import { signalsMethodPage } from './signals-method-page.tsx';

test.each(LOCALES)('names in %s every condition with the limits of the method', (locale) => {
  const page = readerOfPage(locale);
  const html = renderPart(signalsMethodPage(page).body);
  const conditions = Object.values(SIGNAL_CONDITIONS).flat();
  expect(conditions.length).toBeGreaterThan(15);
  const items = html.split('<li>').map((item) => item.split('</li>')[0]);
  expect(new Set(items).size).toBe(items.length);
  expect(items.length).toBeGreaterThan(conditions.length);
  expect(html).not.toMatch(/[{}]/);
  expect(html).toContain('signals/1');
});

test('says what a signal does not show, and that absence is no clearance', () => {
  const html = renderPart(signalsMethodPage(readerOfPage()).body);
  for (const words of ['People, not calls', 'not clearance', 'rank no firms', '15 days', '90 days'])
    expect(html).toContain(words);
});
