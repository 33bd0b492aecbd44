import type { TableRow } from '../table-row.ts';

const NOT_ALLOCATED = { place: null, carrier: null };

/** Rows of numbers in order, the first without reports. */
export function* numbers(count: number): Generator<TableRow> {
  for (let index = 0; index < count; index += 1) {
    const number = `8617${String(index).padStart(9, '0')}`;
    const shared = { week: '2026-W34', source: 'ftc_dnc', counts_are: 'exact' } as const;
    yield {
      table: 'numbers',
      row: {
        ...shared,
        ...NOT_ALLOCATED,
        number,
        report_count: index,
        reporter_count: null,
      },
    };
  }
}

/** A row of ranges with the key of a row of numbers. */
export function rangeLike({ row }: TableRow): TableRow {
  const shared = { week: row.week, source: 'ftc_dnc', counts_are: 'exact' } as const;
  const counts = { open_digits: 0, report_count: 7, reporter_count: 5, number_count: 3 };
  const range = 'number' in row ? row.number : '';
  return { table: 'ranges', row: { ...shared, ...counts, ...NOT_ALLOCATED, range } };
}

export function campaign(title: string, organiser: string): TableRow {
  const counts = { report_count: 1, reporter_count: null, counts_are: 'exact' } as const;
  const reply = { reply: null, reply_deadline: null };
  return {
    table: 'campaigns',
    row: { week: '2026-W34', campaign_id: 'z', title, organiser, ...counts, ...reply },
  };
}
