import type { NumberRange } from '@rangewatch/numbering';
import type { PublicCampaignSignals, Week } from '@rangewatch/schema';
import type { CellKind, PublishedCellRecord } from '../../readers/signals/publication-readers.ts';

export interface PublicationWriters {
  /**
   * Adds cells and what the public sees of a campaign, in one commit. A cell that was published stays as it is, and so
   * does what the releases of the week say.
   */
  publishCampaignSignals(publication: CampaignPublication): Promise<void>;
  /** Notes in the ledger that somebody looked at a campaign's exact figures. */
  noteAuthorityLookUp(lookUp: AuthorityLookUp): Promise<void>;
}

export interface CampaignPublication {
  readonly campaignId: string;
  readonly asOf: Week;
  /** Ranges whose persons are counted apart from now on. */
  readonly openNodes: readonly NumberRange[];
  readonly persons: readonly {
    readonly personNo: number;
    readonly kind: CellKind;
    readonly node: string;
    readonly week: Week;
  }[];
  readonly cells: readonly PublishedCellRecord[];
  readonly view: PublicCampaignSignals;
  readonly publishedAt: Date;
}

export interface AuthorityLookUp {
  readonly lookUpId: string;
  readonly tokenId: string;
  readonly campaignId: string;
  readonly lookedUpAt: Date;
  /** The deployment's week of it. */
  readonly week: Week;
  readonly leafSalt: Uint8Array;
}
