import type { Readers } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';

export interface SignalDeps {
  readonly readers: Pick<Readers, 'inSnapshot'>;
  readonly writers: Pick<Writers, 'projectOwnPersons' | 'countSignals' | 'recordSignalRun'>;
  readonly timeZone: string;
  readonly clock: () => Date;
  /** Which code judges, as a release names it. */
  readonly codeVersion: string;
}

export interface PublicationDeps {
  readonly readers: Pick<Readers, 'inSnapshot'>;
  readonly writers: Pick<Writers, 'publishCampaignSignals'>;
  readonly clock: () => Date;
  readonly timeZone: string;
  /** Draws the noise of public counts: for one deployment and cell always the same. */
  readonly jitterKey: Uint8Array;
}
