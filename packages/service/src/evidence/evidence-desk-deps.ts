import type { Writers } from '@rangewatch/database/writers';
import type { EvidencePublicKey, EvidenceStore } from '@rangewatch/evidence';
import type { Keys } from '../keys.ts';

/** What the desk for files works with. */
export interface EvidenceDeskDeps {
  readonly writers: Pick<
    Writers,
    'findDraft' | 'addEvidence' | 'listEvidence' | 'replaceCopy' | 'removeEvidence'
  >;
  readonly store: EvidenceStore;
  /** Null: no file is taken. */
  readonly publicKey: EvidencePublicKey | null;
  /** `evidence` seals copies. */
  readonly keys: Pick<Keys, 'draft' | 'evidence'>;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
}
