import type { CampaignLabels } from './campaign-labels.ts';
import type {
  PublicationState,
  RecordReaders,
  SignalPersonFacts,
  SignalResultRecord,
} from '@rangewatch/database/readers';
import type { CalendarDay, Campaign, Week } from '@rangewatch/schema';
import type { NumberRange } from '@rangewatch/numbering';
import type { SignalRecord } from '@rangewatch/statistics/signals';
import type { FilledCells } from './fill-cells.ts';

export interface PublishedContext extends CampaignContext {
  readonly today: CalendarDay;
  readonly records: readonly SignalRecord[];
  /** Ranges whose persons are counted apart. */
  readonly nodes: readonly NumberRange[];
  readonly filled: FilledCells;
  readonly state: PublicationState;
  readonly exposed: readonly SignalPersonFacts[];
}

export interface CampaignContext {
  readonly readers: RecordReaders;
  readonly campaign: Campaign;
  readonly asOf: Week;
  readonly results: readonly SignalResultRecord[];
  readonly labels: CampaignLabels;
  readonly run: { readonly isVerifiedBasis: boolean };
}
