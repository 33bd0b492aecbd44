import type { PageContext } from '../../http/page-context.ts';
import type { SignalRecord } from '@rangewatch/statistics/signals';

/** What every part of the evidence is given. */
export interface EvidenceProps {
  readonly page: PageContext;
  readonly record: SignalRecord;
  /** Unique on the page. */
  readonly id: string;
}
