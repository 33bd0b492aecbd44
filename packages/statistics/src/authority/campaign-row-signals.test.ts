import { ensureNumberRange } from '@rangewatch/numbering';
import { AUTHORITY_COLUMNS, type AuthorityRow } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { type FoundSignal, withoutSignals, withSignals } from './campaign-row-signals.ts';

function row(change: Partial<AuthorityRow>): AuthorityRow {
  const empty = Object.fromEntries(AUTHORITY_COLUMNS.map((column) => [column, null]));
  const always = { dimension: 'campaign×range', source: 'rangewatch', cell: 'value' } as const;
  return {
    ...empty,
    ...always,
    campaign_id: 'lottery',
    report_count: 9,
    ...change,
  } as AuthorityRow;
}

function signal(range: string, change: Partial<FoundSignal> = {}): FoundSignal {
  const found = { campaignId: 'lottery', level: 'signal', personCount: 5 } as const;
  const ratios = { ratio: 4.2, lower: 1.9, upper: 7.1 };
  return { ...found, ...ratios, range: ensureNumberRange(range), ...change };
}

const CAMPAIGN = row({ dimension: 'campaign' });
const BLOCK = row({ range: '861701234****' });
const OTHER_BLOCK = row({ range: '861701235****' });
const cellsOf = ({ signal_level, signal_ratio_low, signal_ratio_high }: AuthorityRow) => [
  signal_level,
  signal_ratio_low,
  signal_ratio_high,
];
const NONE = [null, null, null];
const beside = (rows: readonly AuthorityRow[], ...signals: FoundSignal[]) =>
  withSignals(rows, signals).map(cellsOf);

describe('signals beside campaigns and their ranges', () => {
  it('stand at the campaign and at the range that holds them or lies in them, rounded outwards', () => {
    const rows = [CAMPAIGN, BLOCK, OTHER_BLOCK];
    const told = ['signal', 1, 8];
    expect(beside(rows, signal('8617012345678'))).toEqual([told, told, NONE]);
    expect(beside(rows, signal('86170123*****'))).toEqual([told, told, told]);
  });

  it('are the strongest by level, then by ratio, in whatever order a run gives them', () => {
    const found = [
      signal('8617012340001', { level: 'screened', ratio: 90, upper: 99 }),
      signal('8617012340002', { level: 'robust', lower: 2, upper: 3 }),
      signal('8617012340003', { level: 'robust', ratio: 5, lower: 3.5, upper: 9.2 }),
    ];
    for (const signals of [found, found.toReversed()])
      expect(beside([BLOCK], ...signals)).toEqual([['robust', 3, 10]]);
  });

  it('never stand where no figure of ours is shown, nor of fewer than five persons, nor of another campaign', () => {
    const hidden = [
      row({ dimension: 'campaign', report_count: null, trend: 'not_shown' }),
      row({ dimension: 'campaign', cell: 'other', campaign_id: null }),
      row({ range: '861701234****', cell: 'other' }),
      row({ dimension: 'campaign', source: 'ftc_dnc' }),
      row({ dimension: 'range', campaign_id: null, range: '861701234****' }),
      row({ dimension: 'campaign', campaign_id: 'another' }),
    ];
    const strong = signal('8617012345678', { level: 'corroborated', personCount: 50 });
    expect(beside(hidden, strong)).toEqual(hidden.map(() => NONE));
    expect(beside([CAMPAIGN, BLOCK], { ...strong, personCount: 4 })).toEqual([NONE, NONE]);
  });

  it('are taken away whole for whoever sees none, and change no other cell', () => {
    const rows = [CAMPAIGN, BLOCK, OTHER_BLOCK];
    const told = withSignals(rows, [signal('8617012345678')]);
    expect(withoutSignals(told)).toEqual(rows);
  });
});
