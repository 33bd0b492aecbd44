import type { Phone } from './phones.ts';
import type { RangeToBlock } from './range-to-block.ts';
import type { ListedCount } from '@rangewatch/database/readers';
import type { BlockListFormatName } from '@rangewatch/schema';

/** A file on offer, and what it holds and leaves out. */
export interface ListFile {
  readonly format: BlockListFormatName;
  readonly count: ListedCount;
}

export interface BlockListModel {
  /** Null until one is chosen. */
  readonly phone: Phone | null;
  readonly minVotes: number;
  /** One for each threshold on offer, of a file that holds everything. */
  readonly counts: readonly ListedCount[];
  /** For the chosen phone. */
  readonly files: readonly ListFile[];
  /** The range the reader came from; null on the general page. */
  readonly range: RangeToBlock | null;
  /** Where the files are handed out. */
  readonly apiUrl: string;
}
