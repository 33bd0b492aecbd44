import { type CallerNumber, ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import {
  type AuthorityRow,
  blockOf,
  type Category,
  ensureCalendarDay,
  ensureWeek,
  OWN_SOURCE,
} from '@rangewatch/schema';
import * as fc from 'fast-check';
import type { CampaignPersons, CountedReports } from '../counted-reports.ts';
import { protectAuthorityWeek } from '../protect-authority-week.ts';
import type { WeeksBefore } from '../against-before.ts';

/** Two of each block: Beijing, Guangdong and Zhejiang of three carriers, Shanghai of one, and fixed lines of Shanghai. */
export const NUMBERS: readonly CallerNumber[] = [
  '8613001000001',
  '8613001000002',
  '8613026800001',
  '8613301000001',
  '8613357000001',
  '8613760000001',
  '8613760000002',
  '8613800100001',
  '8613957000001',
  '8618902200001',
  '8618916800001',
  '862162081234',
].map(ensureCallerNumber);
/** Public blocks: most, as it is in a week that is reported a lot, and some with few reports. */
export const NODES = [
  '861300100****',
  '861302680****',
  '861335700****',
  '861376000****',
  '861395700****',
  '861891680****',
  '86216208****',
].map(ensureNumberRange);
const WEEK = ensureWeek('2026-W34');
const CATEGORIES: readonly (Category | null)[] = ['loan_credit', 'insurance', 'gambling', null];

/** A report as it happened: who sent it is what nobody must learn of fewer than five. */
export interface ToldReport {
  readonly reporter: number;
  readonly number: CallerNumber | null;
  readonly category: Category | null;
  /** Whether the reporter agreed to be counted as one person. */
  readonly isLinked: boolean;
}

export const toldReports = fc
  .array(
    fc.record({
      reporter: fc.nat({ max: 150 }),
      number: fc.option(fc.nat({ max: NUMBERS.length * 3 }), { freq: 12 }),
      category: fc.nat({ max: CATEGORIES.length * 2 }),
      isLinked: fc.boolean(),
    }),
    { minLength: 40, maxLength: 320, size: 'max' },
  )
  .map((drawn) =>
    drawn.map(
      ({ number, category, ...told }): ToldReport => ({
        ...told,
        // The first ones are reported far more often, as it is with blocks and with categories.
        number: number === null ? null : (NUMBERS[skewed(number, NUMBERS.length)] ?? null),
        category: CATEGORIES[skewed(category, CATEGORIES.length)] ?? null,
      }),
    ),
  );

function skewed(drawn: number, size: number): number {
  return drawn < size ? drawn : drawn % Math.ceil(size / 3);
}

/** What the record holds of them. */
function countedReports(told: readonly ToldReport[]): readonly CountedReports[] {
  const blocks = Map.groupBy(told, ({ number }) => (number === null ? null : blockOf(number)));
  return told
    .map(({ reporter, number, category, isLinked }, at): CountedReports => {
      const range = number === null ? null : blockOf(number);
      const inBlock = blocks.get(range) ?? [];
      const reporterCount = new Set(inBlock.map((each) => each.reporter)).size;
      return {
        source: OWN_SOURCE,
        number,
        category,
        reportCount: 1,
        hasEvidence: reporter % 2 === 0,
        reportId: `r${at}`,
        personId: isLinked ? `p${reporter}` : null,
        block: range && { range, reportCount: inBlock.length, reporterCount },
      };
    })
    .toSorted((a, b) => orderText(a) - orderText(b));
}

function orderText({ number }: CountedReports): number {
  return NUMBERS.indexOf(number as CallerNumber) + (number?.length ?? 0) * 100;
}

/** Linked persons, each of a campaign by the remainder of their number. */
function campaignsOf(told: readonly ToldReport[]): readonly CampaignPersons[] {
  const linked = told.flatMap((each, at) =>
    each.isLinked ? [{ ...each, reportId: `r${at}` }] : [],
  );
  return ['a', 'b', 'c'].map((campaignId, index) => {
    const of = linked.filter(({ reporter }) => reporter % 3 <= index);
    const persons = [...Map.groupBy(of, ({ reporter }) => reporter)].map(([reporter, reports]) => ({
      personId: `p${reporter}`,
      reports: reports.map(({ reportId, number }) => ({
        reportId,
        number,
        hasEvidence: reporter % 2 === 0,
      })),
    }));
    return {
      campaignId,
      title: campaignId,
      organiserName: 'An organiser',
      reply: 'invited',
      replyDeadline: ensureCalendarDay('2026-09-04'),
      persons,
    };
  });
}

export async function rowsOf(
  told: readonly ToldReport[],
  before: WeeksBefore = [],
): Promise<readonly AuthorityRow[]> {
  const nodes = NODES.map((range) => {
    const inside = told.filter(({ number }) => number !== null && blockOf(number) === range);
    const reporterCount = new Set(inside.map(({ reporter }) => reporter)).size;
    return { range, reportCount: inside.length, reporterCount };
  });
  const week = { reports: countedReports(told), campaigns: campaignsOf(told), nodes, disputed: [] };
  return protectAuthorityWeek(week, {
    week: WEEK,
    status: 'provisional',
    containsSample: false,
    before,
  });
}
