import type { Week } from '@rangewatch/schema';

export type WeekProblemCode =
  | 'week_not_closed'
  | 'week_without_reports'
  | 'release_not_written'
  | 'release_displaced';

/** Why a week could not be published. The sentence for people is made where it is shown. */
export class WeekProblem extends Error {
  readonly code: WeekProblemCode;
  readonly week: Week;

  constructor(code: WeekProblemCode, week: Week, detail: string, options?: ErrorOptions) {
    super(`${week}: ${detail}`, options);
    this.name = 'WeekProblem';
    this.code = code;
    this.week = week;
  }
}

/** The week's last day is not over in the deployment's time zone. */
export class WeekNotClosed extends WeekProblem {
  /** When its first release is due. */
  readonly dueAt: Date;
  /** The deployment's, in which it is due at ten. */
  readonly timeZone: string;

  constructor(week: Week, dueAt: Date, timeZone: string) {
    super('week_not_closed', week, `is not over yet; it is published at ${dueAt.toISOString()}`);
    this.name = 'WeekNotClosed';
    this.dueAt = dueAt;
    this.timeZone = timeZone;
  }
}

/** Nothing was reported about the week and nothing was ever published about it. */
export class WeekWithoutReports extends WeekProblem {
  constructor(week: Week) {
    super('week_without_reports', week, 'holds no report, so there is nothing to publish');
    this.name = 'WeekWithoutReports';
  }
}

/** The disk refused: full, read-only, no permission. Nothing of the release is visible. */
export class ReleaseNotWritten extends WeekProblem {
  readonly folder: string;
  /** `ENOSPC`, `EACCES`, `EROFS` … */
  readonly reason: string;

  constructor(week: Week, folder: string, cause: DiskRefused) {
    super(
      'release_not_written',
      week,
      `the release could not be written to ${folder}: ${cause.reason}`,
      { cause },
    );
    this.name = 'ReleaseNotWritten';
    this.folder = folder;
    this.reason = cause.reason;
  }
}

/** A recorded release is not in its folder any more and cannot be made again, byte for byte. */
export class ReleaseDisplaced extends WeekProblem {
  readonly folder: string;

  constructor(week: Week, folder: string) {
    super(
      'release_displaced',
      week,
      `${folder} does not hold the release that is on record; restore it from a copy`,
    );
    this.name = 'ReleaseDisplaced';
    this.folder = folder;
  }
}

/** One step on the disk failed. */
export class DiskRefused extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, cause: unknown) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    super(`${path}: ${code}`, { cause });
    this.name = 'DiskRefused';
    this.path = path;
    this.reason = code;
  }
}
