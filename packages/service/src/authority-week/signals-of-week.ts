import type { RecordReaders } from '@rangewatch/database/readers';
import type { Week } from '@rangewatch/schema';
import type { FoundSignal } from '@rangewatch/statistics';
import type { SignalRecord } from '@rangewatch/statistics/signals';

/** What the newest run of a week found of campaigns on record; none where the week was not judged. */
export async function signalsOfWeek(
  record: Pick<RecordReaders, 'findSignalRun' | 'listSignalResults'>,
  week: Week,
): Promise<readonly FoundSignal[]> {
  const run = await record.findSignalRun(week);
  const results = run ? await record.listSignalResults(run.runId) : [];
  return results.flatMap(({ campaignId, result }): FoundSignal[] => {
    if (campaignId === null) return [];
    const { range, level, o: personCount, ic, ic025, ic975 } = JSON.parse(result) as SignalRecord;
    const [ratio, lower, upper] = [2 ** ic, 2 ** ic025, 2 ** ic975];
    return [{ campaignId, range, level, personCount, ratio, lower, upper }];
  });
}
