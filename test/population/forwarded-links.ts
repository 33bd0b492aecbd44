import { LAST_DAY } from './calendar.ts';
import type { SimulatedCampaign } from './campaigns.ts';
import type { Dice } from './dice.ts';
import { drawn } from './passing-on.ts';

const LATEST_START = LAST_DAY - 45;

/** Some campaigns' participants pass each other a link to the service. @returns the day, by campaign. */
export function forwardLinks(
  campaigns: readonly SimulatedCampaign[],
  count: number,
  dice: Dice,
): ReadonlyMap<string, number> {
  const early = campaigns.filter(({ startsOn }) => startsOn <= LATEST_START);
  return new Map(
    drawn(early, count, dice).map(({ campaign, startsOn }) => [
      campaign,
      startsOn + dice.between(10, 30),
    ]),
  );
}
