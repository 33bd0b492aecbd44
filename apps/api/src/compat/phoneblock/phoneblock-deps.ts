import type { Readers } from '@rangewatch/database/readers';
import type { OpinionDesk } from '@rangewatch/service';
import type { InfoSources } from './phone-info.ts';
import type { WideRanges } from './wide-ranges.ts';

/** What the operations work with, made once a process. */
export interface PhoneblockDeps extends InfoSources {
  readonly readers: Readers;
  readonly wideRanges: WideRanges;
  readonly opinions: OpinionDesk;
  readonly defaultCountry: string;
  readonly bodyBytes: number;
}
