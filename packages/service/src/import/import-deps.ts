import type { Writers } from '@rangewatch/database/writers';

export interface ImportDeps {
  readonly writers: Writers;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
}
