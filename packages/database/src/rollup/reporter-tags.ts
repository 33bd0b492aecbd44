import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import type { Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Tx } from '../tables.ts';
import type { ReporterTag } from '../writers/writers.ts';

/** A range (and week) in which a person begins or ceases to be counted. */
export interface ChangedPerson {
  readonly range: NumberRange;
  readonly week: Week | null;
  readonly isNumber: boolean;
}

/**
 * Adds one report's tags, or takes them away. A tag carries how many reports it stands in, so that
 * a person who reported twice is still counted after withdrawing once.
 */
export async function applyTags(
  tx: Tx,
  tags: readonly ReporterTag[],
  sign: 1 | -1,
): Promise<ChangedPerson[]> {
  const changed: ChangedPerson[] = [];
  for (const { range, week, tag } of tags) {
    const now =
      sign > 0 ? await addTag(tx, range, week, tag) : await removeTag(tx, range, week, tag);
    const isChange = now === (sign > 0 ? 1 : 0);
    if (isChange) changed.push({ range, week, isNumber: rangeParts(range).openDigits === 0 });
  }
  return changed;
}

async function addTag(
  tx: Tx,
  range: string,
  week: string | null,
  tag: Uint8Array,
): Promise<number> {
  const { rows } = await sql<{ report_count: number }>`
    insert into reporter_tag (range, week, tag, report_count) values (${range}, ${week ?? ''}, ${Buffer.from(tag)}, 1)
    on conflict (range, week, tag) do update set report_count = reporter_tag.report_count + 1
    returning report_count`.execute(tx);
  return rows[0]?.report_count ?? 0;
}

/** Reports left under the tag; -1 when the tag was not there. */
async function removeTag(
  tx: Tx,
  range: string,
  week: string | null,
  tag: Uint8Array,
): Promise<number> {
  const at = { range, week: week ?? '', tag: Buffer.from(tag) };
  const row = await tx
    .updateTable('reporter_tag')
    .set((eb) => ({ report_count: eb('report_count', '-', 1) }))
    .where('range', '=', at.range)
    .where('week', '=', at.week)
    .where('tag', '=', at.tag)
    .returning('report_count')
    .executeTakeFirst();
  if (row?.report_count === 0) {
    await tx
      .deleteFrom('reporter_tag')
      .where('range', '=', at.range)
      .where('week', '=', at.week)
      .where('tag', '=', at.tag)
      .execute();
  }
  return row?.report_count ?? -1;
}
