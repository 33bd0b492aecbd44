import type { Readers } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';
import type { EvidenceStore } from '@rangewatch/evidence';
import type { CloseWeeksDeps, SendNoticesDeps } from '@rangewatch/service';
import type { Logger } from 'pino';

/** What tasks work with: the open doors of the record, the clock, the key, and where releases are kept. */
export interface TaskDeps extends CloseWeeksDeps {
  readonly readers: Readers;
  readonly writers: Writers;
  /** Where the files that answer look-ups without this service are kept. */
  readonly lookUpDir: string;
  /** Where exact tables of weeks are kept for authorities. */
  readonly authorityDir: string;
  /** Where files of reports are stored. */
  readonly evidenceStore: EvidenceStore;
  /** What notices of releases are sent with; absent: none are sent. */
  readonly notices?: Pick<SendNoticesDeps, 'sealKey' | 'siteUrl' | 'mail' | 'allowedHosts'>;
  readonly log: Logger;
}

/** One piece of calendar work. Running it twice, or in two workers, is harmless: the record decides races. */
export interface Task {
  readonly name: string;
  /** A cron pattern, read in the deployment's time zone. */
  readonly schedule: string;
  /** Also run once at every start (`isStart`), for what was missed while the worker was down. */
  run(deps: TaskDeps, stopping: AbortSignal, isStart?: boolean): Promise<void>;
}
