import type { ReleaseTable } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import type { PlainRow } from './changed-cells.ts';
import { firstColumnsIn, TABLES } from './table-row.ts';
import { renderToMemory, TEST_HEADER, TEST_OPTIONS, TEST_ROWS, textOf } from './test-release.ts';

/** The rows as the first releases had them: without the columns that came later. */
async function* firstRows(table: ReleaseTable): AsyncGenerator<PlainRow> {
  for (const { row } of TEST_ROWS.filter((each) => each.table === table)) {
    const cells: PlainRow = row;
    yield Object.fromEntries(
      firstColumnsIn(table).map((column) => [column, cells[column] ?? null]),
    );
  }
}

async function changesSince(previous: (table: ReleaseTable) => AsyncIterable<PlainRow>) {
  const header = { ...TEST_HEADER, revision: 2 };
  const { files } = await renderToMemory(TEST_ROWS, header, { ...TEST_OPTIONS, previous });
  return JSON.parse(textOf(files, 'revisions.json')).changes;
}

test('against a release from before the later columns, each of these is told once and no cell', async () => {
  const changes = await changesSince(firstRows);
  expect(changes.toSorted(byTable)).toEqual(
    [
      ...added('sources', 'evidence_tenths', 'disputed_tenths'),
      ...added('campaigns', 'reply', 'reply_deadline'),
      ...added('signals', 'reply_deadline'),
      ...added('ranges', 'place', 'carrier'),
      ...added('numbers', 'place', 'carrier'),
    ].toSorted(byTable),
  );
});

test('a cell of a column that both have is told, beside the new columns', async () => {
  const changes = await changesSince(async function* (table) {
    for await (const row of firstRows(table))
      yield table === 'numbers' && row['number'] === 'CN:95588'
        ? { ...row, report_count: 10 }
        : row;
  });
  expect(changes).toContainEqual({
    table: 'numbers',
    key: { number: 'CN:95588', source: 'rangewatch' },
    change: 'cell_changed',
    column: 'report_count',
    before: 10,
    after: 3,
  });
  expect(
    changes.filter(({ change }: { change: string }) => change === 'cell_changed'),
  ).toHaveLength(1);
});

function added(table: ReleaseTable, ...columns: readonly string[]) {
  return columns.map((column) => ({ table, key: {}, change: 'column_added', column }));
}

function byTable(a: { table: ReleaseTable }, b: { table: ReleaseTable }): number {
  return TABLES.indexOf(a.table) - TABLES.indexOf(b.table);
}
