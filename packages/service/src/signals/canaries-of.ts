import type { CanaryRecord } from '@rangewatch/database/readers';
import { type CalendarDay, DAY_MS, dayNumberMs } from '@rangewatch/schema';
import type { Canary } from '@rangewatch/statistics/signals';

const dayOf = (day: CalendarDay): number => dayNumberMs(day) / DAY_MS;

/** Canaries of the record as statistics takes them; those of which nobody said who called say nothing. */
export function canariesOf(records: readonly CanaryRecord[]): readonly Canary[] {
  return records.flatMap(({ campaignId, givenOn, watchedFrom, watchedTo, calls }) =>
    watchedTo === null
      ? []
      : [
          {
            campaign: campaignId,
            givenOn: givenOn === null ? null : dayOf(givenOn),
            watchedFrom: dayOf(watchedFrom),
            watchedTo: dayOf(watchedTo),
            calls: calls.map(({ calledOn, from }) => ({ on: dayOf(calledOn), from })),
          },
        ],
  );
}
