import { ensureNumberRange } from '@rangewatch/numbering';
import { type OwnReport, ownReport } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { ownBlockList } from './own-block-list.ts';

const NOBODY = new Set<never>();
const BLOCK = ensureNumberRange('861701234****');

function reportOf(
  ...calls: readonly [callerNumber: string | null, callCount: number][]
): OwnReport {
  return ownReport.parse({
    reportId: 'r1',
    receivedAt: '2026-11-20T04:00:00.000Z',
    state: 'accepted',
    category: 'home_improvement',
    homeProvince: null,
    exposedToNone: false,
    onBehalf: false,
    consentBy: 'self',
    countedAsPerson: false,
    calls: calls.map(([callerNumber, callCount]) => ({
      callerNumber,
      medium: 'call',
      day: '2026-11-19',
      startedAt: null,
      dayPart: null,
      callCount,
      countIsApproximate: false,
      answered: null,
      turnedAway: false,
      phoneLabel: '1',
      recordedFrom: 'typed',
      isCounted: true,
    })),
    exposures: [],
    phones: [],
    parts: [],
    trail: [],
  });
}

const linesOf = (
  report: OwnReport,
  listed: ReadonlySet<never> | ReadonlySet<typeof BLOCK> = NOBODY,
) => ownBlockList(report, listed).blocks.map(({ range, reason }) => [range, reason]);

test('names the block where several of its numbers called, most calls first', () => {
  const report = reportOf(
    ['862101700504', 1],
    ['8617012345678', 2],
    ['8617012349999', 3],
    ['8617012345678', 4],
  );
  expect(ownBlockList(report, NOBODY).blocks).toEqual([
    { range: BLOCK, numberCount: 2, callCount: 9, reason: 'several' },
    { range: '862101700504', numberCount: 1, callCount: 1, reason: null },
  ]);
});

test('names the number alone where only it called, however often', () => {
  expect(linesOf(reportOf(['8617012345678', 17]))).toEqual([['8617012345678', null]]);
});

test('names the block of a single number where many people reported it', () => {
  expect(linesOf(reportOf(['8617012345678', 1]), new Set([BLOCK]))).toEqual([[BLOCK, 'listed']]);
});

test('never names hotlines, nor a range that holds them', () => {
  expect(linesOf(reportOf(['CN:95588', 2], ['CN:95599', 3], ['CN:95001', 1]))).toEqual([
    ['CN:95001', null],
  ]);
  expect(ownBlockList(reportOf(['CN:95588', 2]), NOBODY).entries).toEqual([]);
});

test('has nothing to say of withheld numbers', () => {
  expect(ownBlockList(reportOf([null, 12]), NOBODY)).toEqual({ blocks: [], entries: [] });
});

test('keeps in the file what lies inside a block, for phones that cannot take a whole one', () => {
  const { entries } = ownBlockList(
    reportOf(['8617012345678', 2], ['8617012345699', 1], ['8617012349999', 3]),
    NOBODY,
  );
  expect(entries.map(({ range, votes }) => [range, votes])).toEqual([
    ['861701234****', 6],
    ['86170123456**', 3],
    ['8617012345678', 2],
    ['8617012345699', 1],
    ['8617012349999', 3],
  ]);
  expect(entries[0]).toMatchObject({ category: 'home_improvement', lastWeek: '2026-W47' });
});
