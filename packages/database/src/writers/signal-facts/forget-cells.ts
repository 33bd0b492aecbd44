import type { Tx } from '../../tables.ts';

/** In which cells persons were counted; the published counts stay as they are. */
export async function forgetCells(
  tx: Tx,
  source: string,
  persons: readonly string[],
): Promise<void> {
  if (persons.length === 0) return;
  await tx
    .deleteFrom('signal_cell_person')
    .where('person_no', 'in', (row) =>
      row
        .selectFrom('signal_person')
        .select('person_no')
        .where('source', '=', source)
        .where('person_ref', 'in', persons),
    )
    .execute();
}
