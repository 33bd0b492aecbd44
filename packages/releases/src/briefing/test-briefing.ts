import { addWeeks, CATEGORIES, ensureCalendarDay, SOURCES } from '@rangewatch/schema';
import type { TableRow } from '../table-row.ts';
import { TEST_HEADER } from '../test-release.ts';
import type { BriefingContext } from './figures/briefing-figures.ts';

const { week } = TEST_HEADER;
const OWN = { source: 'rangewatch', counts_are: 'lower_edge' } as const;
const NO_SHARES = { evidence_tenths: null, disputed_tenths: null };
const OFFICIAL = { source: 'ftc_dnc', counts_are: 'exact', reporter_count: null } as const;
/** Longer than any column, with marks that HTML would take for its own. */
export const HOSTILE_TITLE =
  '<script>alert("1")</script> & \'家装节\' 到店登记即可抽取一等奖洗衣机一台';

/** What the rows of a week do not say. */
export const TEST_CONTEXT: BriefingContext = {
  previousTotals: SOURCES.flatMap((source) =>
    [1, 2, 3, 4].map((ago) => ({
      week: addWeeks(week, -ago),
      source,
      report_count: source === 'rangewatch' ? 200 : 61_000 + ago,
    })),
  ),
  daysWithoutData: [{ source: 'ftc_dnc', day: ensureCalendarDay('2026-08-19') }],
};

/** A week with more of everything than a page shows. */
export function fullWeek(): readonly TableRow[] {
  return [
    ...sources(),
    ...Array.from({ length: 16 }, (_, ago) => weekly(ago)).flat(),
    ...CATEGORIES.flatMap((category, at) => categoryRows(category, at)),
    ...Array.from({ length: 12 }, (_, at) => campaign(at)),
    ...Array.from({ length: 11 }, (_, at) => signal(at)),
    ...Array.from({ length: 30 }, (_, at) => listed(at)).flat(),
  ];
}

function sources(): readonly TableRow[] {
  const counts = { report_count: 62_415, number_count: 31_207, withheld_count: 4120 };
  return [
    { table: 'sources', row: { week, ...OFFICIAL, ...NO_SHARES, ...counts, rejected_count: 3 } },
    {
      table: 'sources',
      row: {
        week,
        ...OWN,
        ...NO_SHARES,
        report_count: 500,
        reporter_count: null,
        number_count: 200,
        withheld_count: null,
        rejected_count: 0,
      },
    },
  ];
}

function categoryRows(category: (typeof CATEGORIES)[number], at: number): readonly TableRow[] {
  const { reporter_count: _, ...official } = OFFICIAL;
  const count = 9000 - at * 350;
  const row = { week, category, report_count: count, number_count: 20, ...official };
  const own = {
    week,
    category,
    report_count: [100, 50, 20, 10][at % 4] ?? 5,
    number_count: 5,
    ...OWN,
  };
  return at < 8
    ? [
        { table: 'categories', row },
        { table: 'categories', row: own },
      ]
    : [{ table: 'categories', row }];
}

function campaign(at: number): TableRow {
  const title = at % 2 ? `${HOSTILE_TITLE} ${at}` : `小程序抽奖 ${at}`;
  const organiser = at % 2 ? '某某家居装饰设计工程有限公司华东分公司' : '甲公司';
  const counts = { report_count: 20, reporter_count: 10, counts_are: 'lower_edge' } as const;
  const reply = at < 11 ? replyOf(at) : { reply: null, reply_deadline: null };
  return {
    table: 'campaigns',
    row: { week, campaign_id: `c${at}`, title, organiser, ...counts, ...reply },
  };
}

function replyOf(at: number) {
  return { reply: at % 2 ? 'invited' : 'replied', reply_deadline: '2026-08-10' } as const;
}

function signal(at: number): TableRow {
  const bands = ['above10', '5to10', '2to5', 'below2'] as const;
  return {
    table: 'signals',
    row: {
      week,
      campaign_id: `c${at}`,
      signal: 1,
      title: at % 2 ? HOSTILE_TITLE : '小程序抽奖',
      organiser: '某某家居装饰设计工程有限公司',
      range: at % 3 ? `86170123${at % 10}*****` : null,
      named_as: at % 3 ? 'block' : 'nothing',
      level: at % 2 ? 'robust' : 'corroborated',
      called_about: 20 + at * 31,
      called_noise: 4 + at,
      ratio_band: bands[at % 3] ?? 'below2',
      ...replyOf(at),
      counts_are: 'noise_added',
    },
  };
}

/** A block, a wider range around it and a number in it, of either source. */
function listed(at: number): readonly TableRow[] {
  const own = {
    week,
    ...OWN,
    report_count: [500, 200, 100, 50][Math.floor(at / 4)] ?? 20,
    reporter_count: 10,
    place: null,
    carrier: 'china-telecom',
  };
  const official = {
    week,
    ...OFFICIAL,
    report_count: 900 - at * 7,
    place: 'US-DC',
    carrier: null,
  };
  const digits = String(10 + at);
  return [
    {
      table: 'ranges',
      row: { ...own, range: `8617012${digits}****`, open_digits: 4, number_count: 50 },
    },
    {
      table: 'ranges',
      row: { ...own, range: `8617012${digits}7***`, open_digits: 3, number_count: 20 },
    },
    {
      table: 'ranges',
      row: { ...own, range: `8617012${digits.charAt(0)}*****`, open_digits: 5, number_count: 50 },
    },
    {
      table: 'ranges',
      row: { ...official, range: `12025${digits}****`, open_digits: 4, number_count: 31 },
    },
    ...Array.from({ length: 9 }, (_, digit): TableRow => {
      const range = `12025${digits}${digit}***`;
      const report_count = official.report_count * (digit % 3);
      return {
        table: 'ranges',
        row: { ...official, report_count, range, open_digits: 3, number_count: 3 },
      };
    }),
    { table: 'numbers', row: { ...own, number: `8617012${digits}5678` } },
    { table: 'numbers', row: { ...official, number: `12025${digits}0142` } },
  ];
}

/** Of every category one row a week, but for a week without a release, one that is new and one that went quiet. */
function weekly(ago: number): readonly TableRow[] {
  if (ago === 6) return [];
  return [null, ...CATEGORIES.slice(0, 10)].flatMap((category, at): readonly TableRow[] => {
    if ((at === 9 && ago > 0) || (at === 10 && ago === 0)) return [];
    const shape = {
      week: addWeeks(week, -ago),
      category,
      number_count: null,
      revision: 1,
    } as const;
    const before = { week_before: null, four_week_mean: null, days_with_reports: null } as const;
    const row = { ...shape, ...before, status: 'final' } as const;
    const count = 900 - at * 70 + (at === 1 && ago === 0 ? 2000 : 0) - ago * 3;
    return [
      {
        table: 'weekly',
        row: { ...row, report_count: count, source: 'ftc_dnc', counts_are: 'exact' },
      },
      {
        table: 'weekly',
        row: {
          ...row,
          report_count: at % 2 ? 20 : 50,
          source: 'rangewatch',
          counts_are: 'lower_edge',
        },
      },
    ];
  });
}
