import { expect, test } from 'vitest';
import { PUBLIC_SIGNAL } from '../../testing/made-up-signals.ts';
import { readerOfPage, renderPart } from '../../testing/render-part.ts';
import { RangeSignals } from './range-signals.tsx';

test('leads to what is said of the campaign, with protected figures', () => {
  const html = renderPart(<RangeSignals page={readerOfPage()} signals={[PUBLIC_SIGNAL]} />);
  expect(html).toContain('href="/campaign/lottery#signals"');
  expect(html).toContain('About 410 people (±19). At least 10 times as many as expected.');
  expect(html).toContain('not clearance');
});

test('nothing stands there when nothing may', () => {
  expect(renderPart(<RangeSignals page={readerOfPage()} signals={[]} />)).toBe('');
});
