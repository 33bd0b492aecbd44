import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { informationComponent } from '../disproportionality/information-component.ts';
import { type AuthorityViewFacts, buildAuthorityView } from './build-authority-view.ts';
import type { SignalRecord } from './signal-record.ts';

/** What the view looks at; the rest is handed on as it is. */
function record(source: string, campaign: string, o: number, e: number): SignalRecord {
  const known = { source, campaign, o, e, eWithoutOwn: null, exposed: 90, level: 'signal' };
  const range = ensureNumberRange('8640082012**');
  return { ...known, range, ...informationComponent(o, e) } as unknown as SignalRecord;
}

const OWN = [record('rangewatch', 'lottery', 6, 2), record('partner', 'c43', 40, 2)];
const FACTS: AuthorityViewFacts = {
  campaignTitle: 'Spring lottery',
  organiserName: 'Example Interiors',
  run: null,
  reply: null,
  burst: null,
  dilution: null,
  runRecords: [record('partner', 'c9', 8, 6), ...OWN, record('partner', 'c10', 9, 7)],
  isOwn: ({ campaign }) => campaign === 'lottery' || campaign === 'c43',
  weeks: [
    { week: ensureWeek('2026-W36'), given: 30, called: 0 },
    { week: ensureWeek('2026-W37'), given: 8, called: 9 },
    { week: ensureWeek('2026-W38'), given: 3, called: 4 },
    { week: ensureWeek('2026-W39'), given: 2, called: 3 },
  ],
};

describe('what an authority sees of a campaign', () => {
  it('is all results of its own, by whatever name a partner calls it', () => {
    expect(buildAuthorityView(FACTS).records).toEqual(OWN);
  });

  it('holds no week of fewer than five people, nor one they could be worked out from', () => {
    const { weeks, otherWeeks } = buildAuthorityView(FACTS);
    expect(weeks.map(({ given, called }) => [given, called])).toEqual([
      [30, null],
      [null, 9],
      [null, null],
      [null, null],
    ]);
    expect(otherWeeks).toEqual({ given: 13, called: 7 });
  });

  it('stands among all campaigns of the run, each once, by name', () => {
    const { funnel } = buildAuthorityView(FACTS);
    expect(funnel.map(({ campaign, isThis, o }) => [campaign, isThis, o])).toEqual([
      ['partner/c43', true, 40],
      ['partner/c10', false, 9],
      ['partner/c9', false, 8],
    ]);
    expect(funnel[0]?.ratio).toBeCloseTo(40.5 / 2.5, 10);
  });
});
