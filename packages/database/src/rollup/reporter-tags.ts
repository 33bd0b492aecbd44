import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import type { Week } from '@rangewatch/schema';
import type { Engine, RowColumn } from '../dialect/engine.ts';
import type { Tx } from '../tables.ts';
import { writeRows } from '../write-rows.ts';
import type { ReporterTag } from '../writers/report/new-report.ts';

/** A range (and week) in which a person begins or ceases to be counted. */
export interface ChangedPerson {
  readonly range: NumberRange;
  readonly week: Week | null;
  readonly isNumber: boolean;
}

interface TagRow {
  range: NumberRange;
  week: Week | '';
  tag: Uint8Array;
  report_count: number;
}

/**
 * Adds the tags of reports, or takes them away. A tag carries how many reports it stands in, so that
 * a person who reported twice is still counted after withdrawing once.
 */
export async function applyTags(
  tx: Tx,
  engine: Engine,
  tags: readonly ReporterTag[],
  sign: 1 | -1,
): Promise<ChangedPerson[]> {
  const rows = rowsByKey(tags);
  const sorted = [...rows.keys()].toSorted().flatMap((key) => rows.get(key) ?? []);
  const written =
    sign > 0 ? await addTags(tx, engine, sorted) : await removeTags(tx, engine, sorted);
  return written
    .filter((row) => row.report_count === (sign > 0 ? rows.get(keyOf(row))?.report_count : 0))
    .map((row) => ({
      range: row.range,
      week: row.week === '' ? null : row.week,
      isNumber: rangeParts(row.range).openDigits === 0,
    }));
}

function keyOf({ range, week, tag }: Pick<TagRow, 'range' | 'week' | 'tag'>): string {
  return `${range} ${week} ${Buffer.from(tag).toString('hex')}`;
}

function rowsByKey(tags: readonly ReporterTag[]): Map<string, TagRow> {
  const rows = new Map<string, TagRow>();
  for (const { range, week, tag } of tags) {
    const row = { range, week: week ?? ('' as const), tag: Buffer.from(tag), report_count: 1 };
    const known = rows.get(keyOf(row));
    if (known) known.report_count += 1;
    else rows.set(keyOf(row), row);
  }
  return rows;
}

function columnsOf(rows: readonly TagRow[]): RowColumn[] {
  return [
    { name: 'range', type: 'text', values: rows.map((row) => row.range) },
    { name: 'week', type: 'text', values: rows.map((row) => row.week) },
    { name: 'tag', type: 'binary', values: rows.map((row) => row.tag) },
    { name: 'report_count', type: 'integer', values: rows.map((row) => row.report_count) },
  ];
}

function addTags(tx: Tx, engine: Engine, rows: readonly TagRow[]): Promise<TagRow[]> {
  return writeRows(tx, engine, {
    constants: [],
    columns: columnsOf(rows),
    statement: (added) => `
      insert into reporter_tag (range, week, tag, report_count)
      select range, week, tag, report_count from ${added} as added where true
      on conflict (range, week, tag) do update set report_count = reporter_tag.report_count + excluded.report_count
      returning range, week, tag, report_count`,
  });
}

async function removeTags(tx: Tx, engine: Engine, rows: readonly TagRow[]): Promise<TagRow[]> {
  const left = await writeRows<TagRow>(tx, engine, {
    constants: [],
    columns: columnsOf(rows),
    statement: (removed) => `
      update reporter_tag set report_count = reporter_tag.report_count - removed.report_count
      from ${removed} as removed
      where reporter_tag.range = removed.range and reporter_tag.week = removed.week and reporter_tag.tag = removed.tag
      returning reporter_tag.range as range, reporter_tag.week as week, reporter_tag.tag as tag,
        reporter_tag.report_count as report_count`,
  });
  await writeRows(tx, engine, {
    constants: [],
    columns: columnsOf(left.filter((row) => row.report_count === 0)),
    statement: (gone) => `
      delete from reporter_tag where report_count = 0
        and (range, week, tag) in (select range, week, tag from ${gone} as gone)`,
  });
  return left;
}
