import type { Job } from '@rangewatch/schema';
import { jobOf } from '../job-row.ts';
import type { Db } from '../tables.ts';

export async function listJobs(db: Db): Promise<readonly Job[]> {
  const rows = await db.selectFrom('job').selectAll().orderBy('kind').orderBy('run_key').execute();
  return rows.map(jobOf);
}
