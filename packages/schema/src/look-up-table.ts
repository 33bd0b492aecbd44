import * as z from 'zod';
import { CATEGORIES } from './category.ts';
import { SOURCES } from './source.ts';
import { fieldsOf, type TableField } from './table-field.ts';
import { titled } from './titled.ts';

const count = z.int().nullable();
const text = z.string().nullable();

/**
 * The columns of the daily look-up file, once: one row for each number or range and source that may be shown.
 * Reports of people are bands, `_from` to `_to`, where a blank `_to` has no upper edge; counts of official
 * files are exact, so that both are the same. Blank is never zero.
 */
export const lookUpRow = z.object({
  range: titled(
    z.string(),
    'number, or number range with * for any digit; with country code, without +',
    '号码，或以 * 代表任意数字的号段；含国家代码，不含 +',
    '號碼，或以 * 代表任意數字的號段；含國碼，不含 +',
  ),
  open_digits: titled(
    z.int(),
    'how many trailing digits are open; 0 for a number',
    '末尾未定的位数；号码为 0',
    '末尾未定的位數；號碼為 0',
  ),
  country: titled(
    text,
    'country of the numbering plan, ISO 3166 (blank: cannot be told)',
    '号码计划所属国家或地区代码，ISO 3166（空白：无法判断）',
    '號碼計畫所屬國家或地區代碼，ISO 3166（空白：無法判斷）',
  ),
  source: titled(
    z.enum(SOURCES),
    'where the reports come from; sources are never added up',
    '来源；不同来源不可相加',
    '來源；不同來源不可相加',
  ),
  reporters_from: titled(
    count,
    'distinct people who reported it, lower edge (blank: cannot be told apart)',
    '举报人数，区间下限（空白：无法区分）',
    '舉報人數，區間下限（空白：無法區分）',
  ),
  reporters_to: titled(
    count,
    'distinct people, upper edge (blank: none known)',
    '举报人数，区间上限（空白：没有已知上限）',
    '舉報人數，區間上限（空白：沒有已知上限）',
  ),
  reports_from: titled(z.int(), 'reports, lower edge', '举报数，区间下限', '舉報數，區間下限'),
  reports_to: titled(
    count,
    'reports, upper edge (blank: none known)',
    '举报数，区间上限（空白：没有已知上限）',
    '舉報數，區間上限（空白：沒有已知上限）',
  ),
  numbers_from: titled(
    z.int(),
    'distinct numbers that were reported, lower edge',
    '被举报的不同号码数，区间下限',
    '被舉報的不同號碼數，區間下限',
  ),
  numbers_to: titled(
    count,
    'distinct numbers, upper edge (blank: none known)',
    '被举报的不同号码数，区间上限（空白：没有已知上限）',
    '被舉報的不同號碼數，區間上限（空白：沒有已知上限）',
  ),
  first_week: titled(
    text,
    'first ISO week that can be shown by itself (blank: none can)',
    '可单独公布的最早一周（空白：没有）',
    '可單獨公布的最早一週（空白：沒有）',
  ),
  last_week: titled(
    text,
    'last ISO week that can be shown by itself (blank: none can)',
    '可单独公布的最近一周（空白：没有）',
    '可單獨公布的最近一週（空白：沒有）',
  ),
  category: titled(
    z.enum(CATEGORIES).nullable(),
    'what most reports say the calls were for (blank: not stated, or too few)',
    '多数举报所说的来电事由（空白：未说明或过少）',
    '多數舉報所說的來電事由（空白：未說明或過少）',
  ),
  currency: titled(
    text,
    'current: last week at most 4 weeks ago; quiet: at most 26; old: longer (blank: no week can be shown)',
    'current：最近一周在 4 周以内；quiet：26 周以内；old：更久（空白：没有可公布的周）',
    'current：最近一週在 4 週以內；quiet：26 週以內；old：更久（空白：沒有可公布的週）',
  ),
  is_listed: titled(
    z.boolean(),
    'whether our block lists name it',
    '是否列入本站的拦截名单',
    '是否列入本站的攔截名單',
  ),
  listing_reason: titled(
    z.string(),
    'why, or why not: listed, good_number, too_wide, not_spread, old, too_few',
    '列入或不列入的理由：listed、good_number、too_wide、not_spread、old、too_few',
    '列入或不列入的理由：listed、good_number、too_wide、not_spread、old、too_few',
  ),
  votes: titled(
    z.int(),
    'what it is listed with; 0 when it is not listed',
    '名单计数；未列入为 0',
    '名單計數；未列入為 0',
  ),
  place_id: titled(
    text,
    'place the range was allocated to, as in addresses of the site; not where a caller is',
    '号段归属地，与本站网址中的写法相同；并非来电者所在地',
    '號段歸屬地，與本站網址中的寫法相同；並非來電者所在地',
  ),
  place_en: titled(text, 'the same place in English', '归属地，英文', '歸屬地，英文'),
  place_zh_hans: titled(
    text,
    'the same place in simplified Chinese',
    '归属地，简体中文',
    '歸屬地，簡體中文',
  ),
  place_zh_hant: titled(
    text,
    'the same place in traditional Chinese',
    '归属地，繁体中文',
    '歸屬地，繁體中文',
  ),
  carrier_id: titled(
    text,
    'carrier the range was allocated to; numbers move between carriers',
    '号段分配给的运营商；号码可能已携号转网',
    '號段分配給的電信業者；號碼可能已攜碼轉網',
  ),
});
export type LookUpRow = z.output<typeof lookUpRow>;
export type LookUpColumn = keyof LookUpRow;

/** The columns in file order. */
export const LOOK_UP_FIELDS: readonly TableField<LookUpColumn>[] = fieldsOf(lookUpRow.shape);
