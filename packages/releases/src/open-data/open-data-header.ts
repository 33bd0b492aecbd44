import type { Week } from '@rangewatch/schema';
import type { DisclosurePolicy } from '@rangewatch/statistics';

/** What the daily open data says about itself. It holds no time of writing: the same rows give the same bytes. */
export interface OpenDataHeader {
  /** The week the figures were made in. */
  readonly asOf: Week;
  readonly containsSample: boolean;
  /** The rule the rows were protected by. */
  readonly policy: DisclosurePolicy;
}
