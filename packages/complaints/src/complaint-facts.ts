import type { CallerNumber } from '@rangewatch/numbering';
import type { CalendarDay, Category, DayPart, ExposureRoute, Medium } from '@rangewatch/schema';

/** What a complaint rests on: one report, as its reporter told it. */
export interface ComplaintFacts {
  /** Place of the report in the ledger, by which it can be checked. */
  readonly reportId: string;
  readonly receivedOn: CalendarDay;
  readonly calls: readonly {
    /** Null: no number was shown. */
    readonly callerNumber: CallerNumber | null;
    readonly medium: Medium;
    readonly day: CalendarDay;
    /** `14:03`; null where it is not known. */
    readonly clock: string | null;
    readonly dayPart: DayPart | null;
    readonly callCount: number;
    readonly countIsApproximate: boolean;
    readonly answered: boolean | null;
  }[];
  readonly category: Category | null;
  readonly campaigns: readonly {
    readonly title: string;
    readonly organiserName: string;
    readonly exposedOn: CalendarDay;
    readonly route: ExposureRoute;
  }[];
  readonly evidence: readonly {
    readonly name: string;
    /** Of the file, in hex. */
    readonly sha256: string;
  }[];
  readonly onBehalf: boolean;
}

/** What only this one answer holds: it is typed last and kept nowhere. */
export interface Complainant {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}
