import type {
  ActSubject,
  CalendarDay,
  CaseOutcome,
  CaseState,
  CaseStep,
  Jurisdiction,
  Problem,
  ProblemCode,
  Week,
} from '@rangewatch/schema';

/** Cases that authorities open about a row of a release, forward and close. */
export interface CaseWriters {
  openCase(opening: CaseOpening): Promise<CaseNoted>;
  /** Forwards or closes a case that is open. */
  stepCase(stepping: CaseStepping): Promise<CaseNoted>;
  /** Those of an authority, newest first; at most `limit`. */
  listCases(authorityId: string, limit: number): Promise<readonly CaseRecord[]>;
  /** An authority that has not ended, by its id or name. */
  findAuthority(idOrName: string): Promise<KnownAuthority | null>;
}

export interface KnownAuthority extends Jurisdiction {
  readonly authorityId: string;
  readonly name: string;
}

/** What every step says. */
export interface CaseAct {
  /** Made of the client's key: the same step sent again is the same act. */
  readonly actId: string;
  /** Null: it has no accounts here, and is known by its name only. */
  readonly authorityId: string | null;
  readonly authority: string;
  /** Who acts; null: the operator notes it. */
  readonly personId: string | null;
  readonly words: string;
  readonly actedOn: CalendarDay;
  readonly notedAt: Date;
  readonly leafSalt: Uint8Array;
}

export interface CaseOpening extends CaseAct {
  readonly subject: ActSubject;
  readonly week: Week;
  /** Null: the newest. */
  readonly revision: number | null;
  /** Where the day of a release is told. */
  readonly timeZone: string;
}

export interface CaseStepping extends CaseAct {
  readonly step: Exclude<CaseStep, 'case_opened'>;
  /** Null unless it is closed. */
  readonly outcome: CaseOutcome | null;
  /** By its id, or by what it is about. */
  readonly of: { readonly caseId: string } | { readonly subject: ActSubject; readonly week: Week };
}

export type CaseNoted =
  | {
      readonly status: 'noted';
      readonly caseId: string;
      /** The release the case is about. */
      readonly week: Week;
      readonly revision: number;
    }
  | {
      readonly status: 'refused';
      readonly code: ProblemCode;
      /** What its message names. */
      readonly params?: Problem['params'];
    };

export interface CaseRecord {
  readonly caseId: string;
  readonly subject: ActSubject;
  /** Of an accepted campaign. */
  readonly campaignTitle: string | null;
  readonly week: Week;
  readonly revision: number;
  readonly state: CaseState;
  readonly outcome: CaseOutcome | null;
  /** Oldest first. */
  readonly acts: readonly {
    readonly step: CaseStep;
    readonly actedOn: CalendarDay;
    readonly words: string;
    /** What the operator calls whoever acted; null: the operator noted it. */
    readonly label: string | null;
  }[];
}
