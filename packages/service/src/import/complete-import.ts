import type { ImportFile } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { weekOfInstant } from '@rangewatch/schema';
import type { ImportDeps } from './import-deps.ts';

/** Marks a file complete, with its one leaf in the ledger. */
export async function completeImport(
  { writers, clock, random, timeZone }: ImportDeps,
  fileId: number,
): Promise<ImportFile> {
  const completedAt = clock();
  const week = weekOfInstant(completedAt, timeZone);
  return writers.completeImport({
    fileId,
    completedAt,
    week,
    leafSalt: random(LEAF_SALT_BYTES),
  });
}
