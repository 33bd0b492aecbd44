import type { Tx } from '../../tables.ts';

export async function dropEndedJobs(tx: Tx, endedBefore: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('job')
    .where('ended_at', '<', endedBefore.getTime())
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('job as newer')
          .select('newer.run_key')
          .whereRef('newer.kind', '=', 'job.kind')
          .whereRef('newer.run_key', '>', 'job.run_key')
          .where('newer.succeeded_at', 'is not', null),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
