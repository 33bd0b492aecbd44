import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { weekOfInstant } from '@rangewatch/schema';

export interface NotingDeps {
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
}

/** What every step with evidence leaves in the ledger: when, in which week of the deployment, under which salt. */
export function notedNow({ clock, random, timeZone }: NotingDeps) {
  const at = clock();
  return { at, inWeek: weekOfInstant(at, timeZone), leafSalt: random(LEAF_SALT_BYTES) };
}
