import { randomUUID } from 'node:crypto';
import type { Readers } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { weekOfInstant } from '@rangewatch/schema';
import type { AuthorityCampaignSignals } from '@rangewatch/statistics/signals';
import { readAuthoritySignals } from './authority-signals.ts';

export interface AuthorityDeps {
  readonly readers: Pick<Readers, 'inSnapshot'>;
  readonly writers: Pick<Writers, 'noteAuthorityLookUp'>;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
}

/** The exact figures for whoever holds the token; that they looked is in the ledger before they see them. */
export async function lookIntoSignals(
  { readers, writers, clock, random, timeZone }: AuthorityDeps,
  { campaignId, tokenId }: { readonly campaignId: string; readonly tokenId: string },
): Promise<AuthorityCampaignSignals | null> {
  const signals = await readers.inSnapshot((record) =>
    readAuthoritySignals(record, campaignId, timeZone),
  );
  if (!signals) return null;
  const lookedUpAt = clock();
  await writers.noteAuthorityLookUp({
    lookUpId: randomUUID(),
    tokenId,
    campaignId,
    lookedUpAt,
    week: weekOfInstant(lookedUpAt, timeZone),
    leafSalt: random(LEAF_SALT_BYTES),
  });
  return signals;
}
