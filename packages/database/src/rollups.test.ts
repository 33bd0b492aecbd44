import {
  childRanges,
  containingRanges,
  ensureCallerNumber,
  ensureNumberRange,
  type NumberRange,
} from '@rangewatch/numbering';
import {
  CATEGORIES,
  countsPeopleExactly,
  ensureCalendarDay,
  type SourceFacts,
  weekOfDay,
} from '@rangewatch/schema';
import {
  buildImportedRow,
  buildNewReport,
  bytesOf,
  describeEachEngine,
  type ReportSketch,
  unsealTestTags,
} from '@rangewatch/testkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyRollups } from './admin/index.ts';
import { openReaders, type Readers } from './readers/index.ts';
import {
  byCount,
  type ImportedSketch,
  PlainRecord,
  recountParts,
  weekOf,
} from './testing/plain-record.ts';
import { openWriters, type Writers } from './writers/index.ts';

const NUMBERS = [
  '8617012340001',
  '8617012340002',
  '8617012340101',
  '8617012399001',
  '14703352559',
  'CN:95588',
];
const DAYS = ['2026-08-10', '2026-08-17', '2026-08-23'];

type Operation =
  | { readonly do: 'accept'; readonly sketch: ReportSketch }
  | { readonly do: 'withdraw'; readonly index: number }
  | {
      readonly do: 'import';
      readonly rows: readonly ImportedSketch[];
    };

const number = fc.constantFrom(...NUMBERS);
const day = fc.constantFrom(...DAYS);
const hour = fc.constantFrom(undefined, 9, 14);
const category = fc.constantFrom(null, ...CATEGORIES.slice(0, 2));
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('accept' as const),
      sketch: fc.record({
        id: fc.uuid(),
        reporter: fc.constantFrom('ann', 'bo', 'chen'),
        numbers: fc.uniqueArray(number, { minLength: 1, maxLength: 4 }),
        day,
        category,
        hour,
        turnedAway: fc.uniqueArray(number, { maxLength: 2 }),
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), index: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      rows: fc.array(fc.record({ number, day, category, hour }), { minLength: 1, maxLength: 6 }),
    }),
  },
);

function readTimes({ times }: SourceFacts) {
  return {
    weekdays: byCount(new Map(times.weekdays.map((each) => [each.weekday, each.reportCount]))),
    hours: byCount(new Map(times.hours.map((each) => [each.hour, each.reportCount]))),
  };
}

const ALL_RANGES = [
  ...new Set(
    NUMBERS.flatMap((one) => [
      ensureNumberRange(one),
      ...containingRanges(ensureCallerNumber(one)),
    ]),
  ),
];

async function apply(
  writers: Writers,
  plain: PlainRecord,
  step: Operation,
  serial: number,
): Promise<void> {
  if (step.do === 'accept') {
    const outcomes = await writers.acceptReports([buildNewReport(step.sketch)]);
    plain.reports.push(...(outcomes[0]?.status === 'accepted' ? [step.sketch] : []));
  } else if (step.do === 'withdraw') {
    const report = plain.reports[step.index];
    const outcome = await writers.withdrawReport({
      receiptHash: bytesOf(`receipt ${report?.id}`),
      withdrawnAt: new Date('2026-08-25T00:00:00Z'),
      week: weekOfDay(ensureCalendarDay('2026-08-25')),
      leafSalt: () => bytesOf('salt'),
      unsealTags: unsealTestTags,
    });
    if (report && outcome.status === 'withdrawn') plain.withdrawn.add(report.id);
  } else {
    await importRows(writers, plain, step.rows, serial);
  }
}

async function importRows(
  writers: Writers,
  plain: PlainRecord,
  rows: readonly ImportedSketch[],
  serial: number,
): Promise<void> {
  const file = await writers.openImport({
    sha256: `file ${serial}`,
    name: 'f.csv',
    source: 'ftc_dnc',
    isSample: false,
    startedAt: new Date(0),
  });
  const accepted = rows.map(({ hour, ...row }, index) => {
    const calledAt =
      hour === undefined ? null : `${row.day} ${String(hour).padStart(2, '0')}:30:00`;
    return buildImportedRow({ ...row, line: index + 2, calledAt });
  });
  await writers.importBatch({
    fileId: file.fileId,
    accepted,
    rejected: [],
    linesDone: rows.length + 1,
  });
  for (const row of rows) plain.imported.push(row);
}

/** What the readers say of a range, in the plain record's terms. */
async function read(readers: Readers, range: NumberRange) {
  const { sources } = await readers.rangeFacts(range);
  const own = sources.find((source) => source.source === 'rangewatch');
  const ftc = sources.find((source) => source.source === 'ftc_dnc');
  return {
    range,
    own: own
      ? { reports: own.reportCount, numbers: own.numberCount, people: own.reporterCount }
      : null,
    besides: own ? { turnedAway: own.turnedAwayCount, times: readTimes(own) } : null,
    weeks: (own?.weeks ?? []).map((week) => ({
      week: week.week,
      reports: week.reportCount,
      numbers: week.numberCount,
      people: week.reporterCount,
    })),
    ftc: ftc
      ? {
          reports: ftc.reportCount,
          numbers: ftc.numberCount,
          people: ftc.reporterCount,
          times: readTimes(ftc),
        }
      : null,
  };
}

async function recount(readers: Readers, plain: PlainRecord, range: NumberRange) {
  const own = plain.own(range);
  const ftc = plain.ftc(range);
  const weeks = [...new Set(DAYS.map(weekOf))].toSorted();
  const isExact = countsPeopleExactly(range);
  const people = async (count: number, facet: string) =>
    isExact ? count : largestPart(readers, range, facet);
  const inWeeks = weeks
    .map((week) => ({ week, ...plain.own(range, week) }))
    .filter((week) => week.reports > 0);
  return {
    range,
    own: own.reports > 0 ? { ...own, people: await people(own.people, 'all') } : null,
    besides: own.reports > 0 ? plain.besides(range) : null,
    weeks: await Promise.all(
      inWeeks.map(async (week) => ({ ...week, people: await people(week.people, week.week) })),
    ),
    ftc: ftc.reports > 0 ? { ...ftc, people: null } : null,
  };
}

const partKey = (part: { range: string; source: string }) => `${part.range} ${part.source}`;

async function readParts(readers: Readers, range: NumberRange) {
  const { parts } = await readers.rangeView(range);
  return parts
    .map(({ range: part, source, numberCount, reportCount }) => ({
      range: part,
      source,
      numbers: numberCount,
      reports: reportCount,
    }))
    .toSorted((a, b) => (partKey(a) < partKey(b) ? -1 : 1));
}

async function compare(readers: Readers, plain: PlainRecord): Promise<void> {
  for (const range of ALL_RANGES)
    expect(await readParts(readers, range)).toEqual(recountParts(plain, range));
  for (const range of ALL_RANGES)
    expect(await read(readers, range)).toEqual(await recount(readers, plain, range));
}

/** The people of the largest of a range's ten parts. */
async function largestPart(readers: Readers, range: NumberRange, facet: string): Promise<number> {
  const parts = await Promise.all(childRanges(range).map((part) => read(readers, part)));
  const counts = parts.map((part) =>
    facet === 'all' ? part.own?.people : part.weeks.find((week) => week.week === facet)?.people,
  );
  return Math.max(0, ...counts.map((count) => count ?? 0));
}

describeEachEngine('rollups', (database) => {
  it('equal a plain recount after any sequence of reports, withdrawals and imports', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    const plain = new PlainRecord();
    let serial = 0;
    try {
      // One record lives through all sequences: every run adds to what the runs before left behind.
      await fc.assert(
        fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 8 }), async (steps) => {
          for (const step of steps) {
            serial += 1;
            await apply(writers, plain, step, serial);
          }
          await compare(readers, plain);
        }),
        { numRuns: 12, endOnFailure: true },
      );
      expect(await verifyRollups(database().url)).toEqual([]);
    } finally {
      await writers.close();
      await readers.close();
    }
  });

  it('hold no row for a range whose last report was withdrawn', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    try {
      await writers.acceptReports([
        buildNewReport({ id: 'r1', reporter: 'ann', numbers: ['8617012340001'] }),
      ]);
      const withdrawal = {
        receiptHash: bytesOf('receipt r1'),
        withdrawnAt: new Date('2026-08-25T00:00:00Z'),
        week: weekOfDay(ensureCalendarDay('2026-08-25')),
        leafSalt: () => bytesOf('salt'),
        unsealTags: unsealTestTags,
      };
      const first = await writers.withdrawReport(withdrawal);
      expect(await writers.withdrawReport(withdrawal)).toEqual(first);
      for (const range of ALL_RANGES) expect((await readers.rangeFacts(range)).sources).toEqual([]);
    } finally {
      await writers.close();
      await readers.close();
    }
  });
});
