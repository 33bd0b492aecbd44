import * as z from 'zod';
import { CATEGORIES } from './category.ts';
import { RELEASE_STATUSES } from './release-status.ts';
import { SIGNAL_LEVELS } from './signal-level.ts';
import { SOURCES } from './source.ts';
import { fieldsOf, type TableField } from './table-field.ts';
import { titled } from './titled.ts';

/** What a row of the authority's table is counted by; `×` crosses two, and its rows have both keys. */
export const AUTHORITY_DIMENSIONS = [
  'campaign',
  'campaign×range',
  'carrier',
  'carrier×category',
  'category',
  'place',
  'place×category',
  'range',
] as const;
export type AuthorityDimension = (typeof AUTHORITY_DIMENSIONS)[number];

/** `value`: one value of the dimension. `other`: all that are not shown by themselves, together. */
export const AUTHORITY_CELLS = ['other', 'value'] as const;

/**
 * `new`: in none of the four weeks before. `rising`: at least 1.5 times their mean. `falling`: at most two thirds of it,
 * which is as far down. `not_shown`: shown last week and not in this one, for whatever reason; that is
 * not zero, and the public files may show it.
 */
export const AUTHORITY_TRENDS = ['new', 'rising', 'steady', 'falling', 'not_shown'] as const;
export type AuthorityTrend = (typeof AUTHORITY_TRENDS)[number];

export const REPLY_STATES = ['not_invited', 'invited', 'replied'] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

const text = z.string().nullable();
const count = z.int().min(0).nullable();
const tenths = z.int().min(0).max(10).nullable();

/**
 * One row of `authority.csv`: exact counts, at least five persons each. A key that the dimension does not have is
 * blank; where it has it, blank means unknown or none: no category stated, none of the blocks that the
 * week’s public release shows of our own reports, a withheld number.
 */
export const authorityRow = z.object({
  week: titled(z.string(), 'ISO week', '统计周', '統計週'),
  dimension: titled(z.enum(AUTHORITY_DIMENSIONS), 'counted by', '统计维度', '統計維度'),
  source: titled(z.enum(SOURCES), 'source', '来源', '來源'),
  cell: titled(
    z.enum(AUTHORITY_CELLS),
    'one value, or all others together',
    '单项或其余合计',
    '單項或其餘合計',
  ),
  campaign_id: titled(text, 'campaign', '活动编号', '活動編號'),
  title: titled(text, 'title as advertised', '活动名称', '活動名稱'),
  organiser: titled(text, 'organiser', '主办方', '主辦方'),
  range: titled(
    text,
    'block of numbers that the public release shows from reports of people (blank: in none)',
    '公开数据列出个人举报数的号段（空白：不在其中）',
    '公開資料列出個人舉報數的號段（空白：不在其中）',
  ),
  place: titled(
    text,
    'province or region its numbers were allocated to (blank: unknown, or several)',
    '号码归属省份或地区（空白：未知，或不止一处）',
    '號碼歸屬省份或地區（空白：未知，或不只一處）',
  ),
  carrier: titled(
    text,
    'carrier its numbers were allocated to (blank: unknown)',
    '号码分配运营商（空白：未知）',
    '號碼分配電信業者（空白：未知）',
  ),
  category: titled(
    z.enum(CATEGORIES).nullable(),
    'category (blank: none stated)',
    '类别（空白：未说明）',
    '類別（空白：未說明）',
  ),
  report_count: titled(
    count,
    'reports, each once, by its first call of the week (blank: no longer shown, which is not zero)',
    '举报数，每份按当周第一通来电计一次（空白：不再显示，不等于零）',
    '舉報數，每份按當週第一通來電計一次（空白：不再顯示，不等於零）',
  ),
  reporter_count: titled(
    count,
    'distinct reporters, exact (blank: cannot be told apart)',
    '举报人数，精确（空白：无法区分）',
    '舉報人數，精確（空白：無法區分）',
  ),
  number_count: titled(
    count,
    'distinct numbers of these calls (blank: several values together)',
    '这些来电的不同号码数（空白：多项合计）',
    '這些來電的不同號碼數（空白：多項合計）',
  ),
  evidence_tenths: titled(
    tenths,
    'tenths of the reports with evidence, rounded down (blank: too few reports for a share)',
    '附证据的举报占比（十分之几，舍去尾数；空白：举报过少）',
    '附證據的舉報占比（十分之幾，捨去尾數；空白：舉報過少）',
  ),
  disputed_tenths: titled(
    tenths,
    'tenths of the reports about disputed numbers, rounded down (blank: too few reports for a share)',
    '号码有异议的举报占比（十分之几，舍去尾数；空白：举报过少）',
    '號碼有異議的舉報占比（十分之幾，捨去尾數；空白：舉報過少）',
  ),
  reply: titled(
    z.enum(REPLY_STATES).nullable(),
    'right of reply of the organiser',
    '主办方回应情况',
    '主辦方回應情況',
  ),
  last_week_count: titled(
    count,
    'reports of the week before, as released (blank: not shown)',
    '上周举报数，以已发布为准（空白：未显示）',
    '上週舉報數，以已發布為準（空白：未顯示）',
  ),
  four_week_mean: titled(
    count,
    'mean of the four weeks before, as released, rounded down (blank: not all shown)',
    '前四周平均，以已发布为准，舍去尾数（空白：未全部显示）',
    '前四週平均，以已發布為準，捨去尾數（空白：未全部顯示）',
  ),
  trend: titled(
    z.enum(AUTHORITY_TRENDS).nullable(),
    'against the four weeks before (new: in none of them; rising: at least 1.5 times their mean; falling: at most two thirds of it; steady: between; not_shown: shown last week and no longer, which is not zero; blank: unknown)',
    '与前四周相比（new：四周均无；rising：不低于平均的 1.5 倍；falling：不高于平均的三分之二；steady：介于其间；not_shown：上周显示而本周不再显示，不等于零；空白：未知）',
    '與前四週相比（new：四週均無；rising：不低於平均的 1.5 倍；falling：不高於平均的三分之二；steady：介於其間；not_shown：上週顯示而本週不再顯示，不等於零；空白：未知）',
  ),
  status: titled(z.enum(RELEASE_STATUSES), 'status', '状态', '狀態'),
  reply_deadline: titled(
    z.iso.date().nullable(),
    'deadline of the reply: 15 days after the invitation (blank: not invited)',
    '回应期限：邀请后 15 天（空白：未邀请）',
    '回應期限：邀請後 15 天（空白：未邀請）',
  ),
  signal_level: titled(
    z.enum(SIGNAL_LEVELS).nullable(),
    'level of the campaign’s strongest signal here, from the run of the week (blank: none, which is not clearance, or not shown with this access)',
    '活动在此处最强信号的级别，出自当周计算（空白：没有，不等于没有问题；或此访问权限不显示）',
    '活動在此處最強訊號的級別，出自當週計算（空白：沒有，不等於沒有問題；或此存取權限不顯示）',
  ),
  signal_ratio_low: titled(
    count,
    'lower end of the 95 % interval of its ratio to what was expected, in whole numbers, rounded down (blank: no signal)',
    '该信号与预期之比的 95% 区间下限，取整，舍去尾数（空白：没有信号）',
    '該訊號與預期之比的 95% 區間下限，取整，捨去尾數（空白：沒有訊號）',
  ),
  signal_ratio_high: titled(
    count,
    'upper end of the 95 % interval, rounded up (blank: no signal)',
    '95% 区间上限，取整，进一位（空白：没有信号）',
    '95% 區間上限，取整，進一位（空白：沒有訊號）',
  ),
  contains_sample: titled(
    z.boolean(),
    'whether the week holds invented sample data; then no row says anything about real calls',
    '本周是否含虚构的示例数据；若是，任何一行都不说明真实来电',
    '本週是否含虛構的示範資料；若是，任何一列都不說明真實來電',
  ),
});
export type AuthorityRow = z.output<typeof authorityRow>;
export type AuthorityColumn = keyof AuthorityRow;

/** Header of the authority's table, in file order. */
export const AUTHORITY_COLUMNS = Object.keys(authorityRow.shape) as readonly AuthorityColumn[];

/** What a file format has to know of them. */
export const AUTHORITY_FIELDS: readonly TableField<AuthorityColumn>[] = fieldsOf(
  authorityRow.shape,
);

/** The columns by which a row of a dimension is one of its kind. */
export const AUTHORITY_DIMENSION_KEYS = {
  campaign: ['campaign_id'],
  'campaign×range': ['campaign_id', 'range'],
  carrier: ['carrier'],
  'carrier×category': ['carrier', 'category'],
  category: ['category'],
  place: ['place'],
  'place×category': ['place', 'category'],
  range: ['range'],
} as const satisfies Readonly<Record<AuthorityDimension, readonly AuthorityColumn[]>>;
export type AuthorityDimensionKey = (typeof AUTHORITY_DIMENSION_KEYS)[AuthorityDimension][number];

/** Whether rows of a dimension are told apart by a column; one that only follows from the others is no key. */
export function isAuthorityKey(dimension: AuthorityDimension, column: AuthorityColumn): boolean {
  return AUTHORITY_DIMENSION_KEYS[dimension].some((key) => key === column);
}

/** What rows are sorted by. */
export const AUTHORITY_KEYS = [
  'dimension',
  'source',
  'cell',
  'campaign_id',
  'range',
  'place',
  'carrier',
  'category',
] as const satisfies readonly AuthorityColumn[];

/** The cell of a row, the same text in every week, also where the place of a range became known since. */
export function authorityKey(row: Pick<AuthorityRow, (typeof AUTHORITY_KEYS)[number]>): string {
  const { dimension, source, cell } = row;
  const keys = AUTHORITY_DIMENSION_KEYS[dimension].map((key) => row[key] ?? '');
  return [dimension, source, cell, ...keys].join('\0');
}

/** Code-point order of the keys; negative when `a` comes first. */
export function compareAuthorityRows(a: AuthorityRow, b: AuthorityRow): number {
  for (const key of AUTHORITY_KEYS) {
    const [left, right] = [a[key] ?? '', b[key] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
