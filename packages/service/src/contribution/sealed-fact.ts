import { hkdfSync } from 'node:crypto';
import { type CampaignFact, ensureFact } from '@rangewatch/schema';
import type { Contribution } from '@rangewatch/database/writers';
import { sealText, unsealText } from '../report/sealed-box.ts';

const KEY_LABEL = 'contribution/v1';
const KEY_BYTES = 32;

/** Encrypts what somebody wrote until a person has looked at it, bound to its row and field. */
export function sealFact(
  sealKey: Uint8Array,
  contributionId: string,
  { field, value }: CampaignFact,
  iv: Uint8Array,
): Uint8Array {
  const text = JSON.stringify(value);
  return sealText(contributionKey(sealKey), `${contributionId}\0${field}`, text, iv);
}

/**
 * What somebody wrote, for the person who decides; null once that is done.
 * @throws SealBroken
 */
export function openFact(
  sealKey: Uint8Array,
  {
    contributionId,
    field,
    sealedValue,
  }: Pick<Contribution, 'contributionId' | 'field' | 'sealedValue'>,
): CampaignFact | null {
  if (!sealedValue) return null;
  const owner = `${contributionId}\0${field}`;
  return ensureFact(field, JSON.parse(unsealText(contributionKey(sealKey), owner, sealedValue)));
}

function contributionKey(sealKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sealKey, '', KEY_LABEL, KEY_BYTES));
}
