import * as z from 'zod';
import { CATEGORIES, NO_CATEGORY } from './category.ts';
import { RELEASE_STATUSES } from './release-status.ts';
import { SOURCES } from './source.ts';
import { titled } from './titled.ts';

/**
 * The columns of the released files, once: headers, types and titles of CSV and JSON derive from here.
 * Counts are integers. `counts_are` says how to read them: `exact` for files that were already public,
 * `lower_edge` for reports of people, where each count is the lower edge of its published band, and `noise_added` for
 * signals, whose counts carry the noise they were published with.
 */
export const COUNT_READINGS = ['exact', 'lower_edge'] as const;
export type CountReading = (typeof COUNT_READINGS)[number];

const week = titled(z.string(), 'ISO week', '统计周', '統計週');
const source = titled(z.enum(SOURCES), 'source', '来源', '來源');
const reportCount = titled(z.int(), 'reports', '举报数', '舉報數');
const reporterCount = titled(
  z.int().nullable(),
  'distinct reporters (blank: cannot be told apart)',
  '举报人数（空白：无法区分）',
  '舉報人數（空白：無法區分）',
);
const numberCount = titled(z.int(), 'distinct numbers', '不同号码数', '不同號碼數');
const place = titled(
  z.string().nullable(),
  'province or state its numbers were allocated to, ISO 3166-2 (blank: unknown, or several)',
  '号码归属的省份或地区，ISO 3166-2（空白：未知，或不止一处）',
  '號碼歸屬的省份或地區，ISO 3166-2（空白：未知，或不止一處）',
);
const carrier = titled(
  z.string().nullable(),
  'carrier its numbers were allocated to (blank: unknown, or several)',
  '号码分配的运营商（空白：未知，或不止一家）',
  '號碼分配的電信業者（空白：未知，或不止一家）',
);
const countsAre = titled(z.enum(COUNT_READINGS), 'how counts are given', '数值口径', '數值口徑');

export const numbersRow = z.object({
  week,
  number: titled(z.string(), 'displayed number, digits with country code', '主叫号码', '主叫號碼'),
  source,
  report_count: reportCount,
  reporter_count: reporterCount,
  counts_are: countsAre,
  place,
  carrier,
});

export const rangesRow = z.object({
  week,
  range: titled(z.string(), 'number range', '号段', '號段'),
  open_digits: titled(z.int(), 'open digits', '未定位数', '未定位數'),
  source,
  report_count: reportCount,
  reporter_count: reporterCount,
  number_count: numberCount,
  counts_are: countsAre,
  place,
  carrier,
});

export const categoriesRow = z.object({
  week,
  category: titled(
    z.enum(CATEGORIES).nullable(),
    'category (blank: none stated, which weekly.csv calls none_stated)',
    '类别（空白：未说明，weekly.csv 中写作 none_stated）',
    '類別（空白：未說明，weekly.csv 中寫作 none_stated）',
  ),
  source,
  report_count: reportCount,
  number_count: numberCount,
  counts_are: countsAre,
});

const REPLIES = ['invited', 'replied'] as const;
const replyDeadline = titled(
  z.iso.date().nullable(),
  'deadline of the reply: 15 days after the invitation (blank: nobody was asked, or no signal is public)',
  '回应期限：邀请后 15 天（空白：未邀请，或没有公开的信号）',
  '回應期限：邀請後 15 天（空白：未邀請，或沒有公開的訊號）',
);

export const campaignsRow = z.object({
  week,
  campaign_id: titled(z.string(), 'campaign', '活动编号', '活動編號'),
  title: titled(z.string(), 'title as advertised', '活动名称', '活動名稱'),
  organiser: titled(z.string(), 'organiser', '主办方', '主辦方'),
  report_count: reportCount,
  reporter_count: reporterCount,
  counts_are: countsAre,
  // That an organiser was asked tells that a signal was found: not before the signal itself is public.
  reply: titled(
    z.enum(REPLIES).nullable(),
    'right of reply (blank: nobody was asked, or no signal is public)',
    '主办方回应（空白：未邀请，或没有公开的信号）',
    '主辦方回應（空白：未邀請，或沒有公開的訊號）',
  ),
  reply_deadline: replyDeadline,
});

export const signalsRow = z.object({
  week,
  campaign_id: titled(z.string(), 'campaign', '活动编号', '活動編號'),
  signal: titled(z.int(), 'number of the signal', '信号序号', '訊號序號'),
  title: titled(z.string(), 'title as advertised', '活动名称', '活動名稱'),
  organiser: titled(z.string(), 'organiser', '主办方', '主辦方'),
  range: titled(
    z.string().nullable(),
    'number range (blank: numbers of one block, whose digits may not be shown)',
    '号段（空白：同一号段的号码，位数不公布）',
    '號段（空白：同一號段的號碼，位數不公布）',
  ),
  named_as: titled(
    z.enum(['block', 'assignment', 'nothing']),
    'what the range is',
    '号段的性质',
    '號段的性質',
  ),
  level: titled(z.enum(['robust', 'corroborated']), 'level', '级别', '級別'),
  called_about: titled(
    z.int(),
    'persons called after giving their number, about',
    '提供号码后接到来电的人数（约）',
    '提供號碼後接到來電的人數（約）',
  ),
  called_noise: titled(
    z.int(),
    'noise added for privacy: plus or minus, in 95 of 100 cases',
    '为保护隐私加入的误差（±，100 次中 95 次）',
    '為保護隱私加入的誤差（±，100 次中 95 次）',
  ),
  ratio_band: titled(
    z.enum(['below2', '2to5', '5to10', 'above10']),
    'times as many as among comparable people',
    '与可比人群之比',
    '與可比人群之比',
  ),
  reply: titled(z.enum(REPLIES), 'right of reply', '主办方回应', '主辦方回應'),
  counts_are: titled(z.enum(['noise_added']), 'how counts are given', '数值口径', '數值口徑'),
  reply_deadline: replyDeadline,
});

export const sourcesRow = z.object({
  week,
  source,
  report_count: reportCount,
  reporter_count: reporterCount,
  number_count: titled(
    z.int().nullable(),
    'distinct numbers (blank: too few to be shown)',
    '不同号码数（空白：过少，不公布）',
    '不同號碼數（空白：過少，不公布）',
  ),
  withheld_count: titled(
    z.int().nullable(),
    'reports of a withheld number (blank: none, or too few to be shown)',
    '未显示号码的举报数（空白：没有或过少，不公布）',
    '未顯示號碼的舉報數（空白：沒有或過少，不公布）',
  ),
  rejected_count: titled(
    z.int(),
    'rows that could not be read',
    '无法读取的行数',
    '無法讀取的列數',
  ),
  counts_are: countsAre,
  evidence_tenths: titled(
    z.int().nullable(),
    'tenths of the reports with evidence, rounded down (blank: too few reports for a share, or an official file)',
    '附证据的举报占比（十分之几，舍去尾数；空白：举报过少，或为官方文件）',
    '附證據的舉報占比（十分之幾，捨去尾數；空白：舉報過少，或為官方檔案）',
  ),
  disputed_tenths: titled(
    z.int().nullable(),
    'tenths of the reports about numbers under an accepted objection, rounded down (blank: too few reports for a share)',
    '号码异议已获受理的举报占比（十分之几，舍去尾数；空白：举报过少）',
    '號碼異議已獲受理的舉報占比（十分之幾，捨去尾數；空白：舉報過少）',
  ),
});

export const weeklyRow = z.object({
  week,
  source,
  category: titled(
    z.enum([...CATEGORIES, NO_CATEGORY]).nullable(),
    'category (blank: all of them together; none_stated: blank in categories.csv)',
    '类别（空白：全部合计；none_stated：未说明，categories.csv 中为空白）',
    '類別（空白：全部合計；none_stated：未說明，categories.csv 中為空白）',
  ),
  report_count: reportCount,
  number_count: titled(
    z.int().nullable(),
    'distinct numbers (blank: too few to be shown)',
    '不同号码数（空白：过少，不公布）',
    '不同號碼數（空白：過少，不公布）',
  ),
  week_before: titled(
    z.int().nullable(),
    'reports of the week before (blank: not published)',
    '前一周举报数（空白：未公布）',
    '前一週舉報數（空白：未公布）',
  ),
  four_week_mean: titled(
    z.int().nullable(),
    'mean of the four weeks before, rounded (blank: not all published)',
    '前四周平均举报数（取整；空白：未全部公布）',
    '前四週平均舉報數（取整；空白：未全部公布）',
  ),
  days_with_reports: titled(
    z.int().nullable(),
    'days with any report (blank: not shown)',
    '有举报的天数（空白：不公布）',
    '有舉報的天數（空白：不公布）',
  ),
  revision: titled(z.int(), 'revision that the figures are of', '数据所属修订', '資料所屬修訂'),
  status: titled(
    z.enum(RELEASE_STATUSES),
    'status of that revision',
    '该修订的状态',
    '該修訂的狀態',
  ),
  counts_are: countsAre,
});

/** The tables of one weekly release, by file name without its ending. */
export const RELEASE_TABLES = {
  sources: sourcesRow,
  categories: categoriesRow,
  campaigns: campaignsRow,
  signals: signalsRow,
  ranges: rangesRow,
  numbers: numbersRow,
  weekly: weeklyRow,
} as const;
export type ReleaseTable = keyof typeof RELEASE_TABLES;
export type ReleaseRow<T extends ReleaseTable> = z.output<(typeof RELEASE_TABLES)[T]>;

/** The shares of one source of a week as its first release gave them. */
export type ReleasedShares = Pick<
  ReleaseRow<'sources'>,
  'source' | 'evidence_tenths' | 'disputed_tenths'
>;

/** Columns that came after the first releases, last in their tables: a release that lacks them all is whole. */
export const LATER_COLUMNS: Readonly<Partial<Record<ReleaseTable, readonly string[]>>> = {
  campaigns: ['reply', 'reply_deadline'],
  signals: ['reply_deadline'],
  ranges: ['place', 'carrier'],
  numbers: ['place', 'carrier'],
  sources: ['evidence_tenths', 'disputed_tenths'],
};

/** Header of a table, in file order. */
export function columnsOf(table: ReleaseTable): readonly string[] {
  return Object.keys(RELEASE_TABLES[table].shape);
}
