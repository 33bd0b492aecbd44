import { describe, expect, test } from 'vitest';
import { LOCALES, type Localised } from './locale.ts';
import { releaseManifest } from './release-manifest.ts';
import { columnsOf, LATER_COLUMNS, RELEASE_TABLES, type ReleaseTable } from './release-tables.ts';
import { fieldsOf } from './table-field.ts';

const TABLES = Object.keys(RELEASE_TABLES) as ReleaseTable[];
const columns = TABLES.flatMap((table) =>
  columnsOf(table).map((column) => [table, column] as const),
);

describe('a released table', () => {
  test('has the columns and the order that readers of the files rely on', () => {
    expect(Object.fromEntries(TABLES.map((table) => [table, columnsOf(table).join(',')]))).toEqual({
      sources:
        'week,source,report_count,reporter_count,number_count,withheld_count,rejected_count,counts_are,evidence_tenths,disputed_tenths',
      categories: 'week,category,source,report_count,number_count,counts_are',
      campaigns:
        'week,campaign_id,title,organiser,report_count,reporter_count,counts_are,reply,reply_deadline',
      signals:
        'week,campaign_id,signal,title,organiser,range,named_as,level,called_about,called_noise,ratio_band,reply,counts_are,reply_deadline',
      ranges:
        'week,range,open_digits,source,report_count,reporter_count,number_count,counts_are,place,carrier',
      numbers: 'week,number,source,report_count,reporter_count,counts_are,place,carrier',
      weekly:
        'week,source,category,report_count,number_count,week_before,four_week_mean,days_with_reports,revision,status,counts_are',
    });
  });

  test('has later columns last, blank where an earlier release has none', () => {
    for (const [table, later] of Object.entries(LATER_COLUMNS)) {
      const name = table as keyof typeof LATER_COLUMNS;
      expect(columnsOf(name).slice(-later.length)).toEqual(later);
      for (const column of later)
        expect(
          fieldsOf(RELEASE_TABLES[name].shape).find((one) => one.name === column),
        ).toMatchObject({ isNullable: true });
    }
  });

  test.each(columns)('%s.%s has a title in every language', (table, column) => {
    const shape: Record<string, { meta(): Record<string, unknown> | undefined }> =
      RELEASE_TABLES[table].shape;
    const titles = shape[column]?.meta()?.['titles'] as Localised | undefined;
    for (const locale of LOCALES) expect(titles?.[locale]).toMatch(/\S/);
  });

  test('says of every row how its counts are to be read', () => {
    for (const table of TABLES) expect(columnsOf(table)).toContain('counts_are');
  });
});

describe('a manifest', () => {
  const manifest = {
    format: 'rangewatch-release/1',
    week: '2026-W34',
    revision: 1,
    status: 'provisional',
    scheduledAt: '2026-08-24T02:00:00Z',
    timeZone: 'Asia/Shanghai',
    containsSample: false,
    method: 'rangewatch-public/1',
    revisionReasons: [],
    files: [{ name: 'ranges.csv', bytes: 0, sha256: 'a'.repeat(64), rows: 0 }],
  };

  test('is read as it was written', () => {
    expect(releaseManifest.parse(manifest)).toEqual(manifest);
    const { format, week, revision, status, scheduledAt, ...rest } = manifest;
    const opening = { format, week, revision, status, scheduledAt };
    const later = JSON.stringify({ ...opening, revisedOn: '2026-08-30', ...rest });
    expect(JSON.stringify(releaseManifest.parse(JSON.parse(later)))).toBe(later);
  });

  test.each([
    ['another format', { format: 'rangewatch-release/2' }],
    ['revision 0', { revision: 0 }],
    ['an unknown reason', { revisionReasons: [{ reason: 'whim', reportCount: 1 }] }],
    ['a hash in capitals', { files: [{ name: 'a', bytes: 1, sha256: 'A'.repeat(64), rows: 1 }] }],
  ])('is refused with %s', (_, change) => {
    expect(releaseManifest.safeParse({ ...manifest, ...change }).success).toBe(false);
  });
});
