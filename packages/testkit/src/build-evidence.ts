import type { NewEvidence } from '@rangewatch/database/writers';
import { bytesOf } from './builders.ts';

/** A sealed picture of calls; `changes` say whose it is: nobody's report has it until then. */
export function buildNewEvidence(
  id: string,
  changes: Pick<NewEvidence, 'owner' | 'receivedAt'> & Partial<NewEvidence>,
): NewEvidence {
  return {
    evidenceId: id,
    kind: 'picture',
    subject: 'calls',
    mediaType: 'image/png',
    byteCount: 1000,
    sha256: bytesOf(`content ${id}`),
    sealedKey: bytesOf('sealed key'),
    keyId: 'k1',
    caution: null,
    copyName: null,
    mostFiles: 3,
    mostBytes: 5000,
    ...changes,
  };
}

/** Whoever has the receipt of a built report owns its files. */
export function ownerByReceipt(report: string): NewEvidence['owner'] {
  return { kind: 'receipt', ownerHash: bytesOf(`receipt ${report}`) };
}
