import type { Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { weekOfInstant } from '@rangewatch/schema';

const ID_BYTES = 16;

interface LookUpDeps {
  readonly writers: Pick<Writers, 'noteAuthorityLookUp'>;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
}

/** Puts into the ledger that the holder of a token looks at a campaign's exact figures, before they are handed out. */
export async function noteAuthorityLookUp(
  { writers, clock, random, timeZone }: LookUpDeps,
  lookUp: { readonly tokenId: string; readonly campaignId: string },
): Promise<void> {
  const lookedUpAt = clock();
  await writers.noteAuthorityLookUp({
    ...lookUp,
    lookUpId: Buffer.from(random(ID_BYTES)).toString('hex'),
    lookedUpAt,
    week: weekOfInstant(lookedUpAt, timeZone),
    leafSalt: random(LEAF_SALT_BYTES),
  });
}
