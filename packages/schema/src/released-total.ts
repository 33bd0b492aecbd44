import type { Category, NO_CATEGORY } from './category.ts';
import type { ReleaseManifest } from './release-manifest.ts';
import type { CountReading } from './release-tables.ts';
import type { Source } from './source.ts';
import type { Week } from './week.ts';

/** One total as a release published it: of a source, whole or of one category. */
export interface ReleasedTotal {
  readonly week: Week;
  readonly revision: number;
  readonly source: Source;
  /** Blank: all categories. */
  readonly category: Category | typeof NO_CATEGORY | '';
  readonly status: ReleaseManifest['status'];
  readonly reportCount: number;
  readonly numberCount: number | null;
  /** Days of the week on which the source has any report; null where that is not known or not shown. */
  readonly daysWithReports: number | null;
  readonly countsAre: CountReading;
}
