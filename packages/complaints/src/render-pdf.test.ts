import { LOCALES } from '@rangewatch/schema';
import { expect, it } from 'vitest';
import { findAuthority } from './authorities/authorities.ts';
import { buildLetters } from './build-complaint.ts';
import { renderComplaintPdf } from './render-pdf.ts';
import { COMPLAINT_FACTS, NOBODY, TODAY } from './testing/complaint-facts.ts';

it.each(LOCALES)(
  'a PDF is a small document with its letters in it, the same bytes each time (%s)',
  async (locale) => {
    const letters = buildLetters(
      { authority: findAuthority('12377'), complainant: NOBODY, locale, today: TODAY },
      () => COMPLAINT_FACTS,
    );
    const at = new Date('2026-11-26T00:00:00Z');
    const first = Buffer.from(await renderComplaintPdf(letters, at));
    expect(first.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(first.length).toBeLessThan(300_000);
    expect(first.equals(Buffer.from(await renderComplaintPdf(letters, at)))).toBe(true);
  },
);
