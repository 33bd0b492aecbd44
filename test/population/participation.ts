import type { ExposureRoute } from '@rangewatch/schema';
import { LAST_DAY } from './calendar.ts';
import type { Campaigns, SimulatedCampaign } from './campaigns.ts';
import type { Dice } from './dice.ts';
import type { Place } from './places.ts';
import { pickWeighted, weighted } from './weighted.ts';
import type { World } from './world.ts';

/** A person as they live, whether they ever report or not. */
export interface Resident {
  readonly place: Place;
  readonly phones: readonly string[];
  /** Around 1: how much they take part and how often they are called anyway. */
  readonly activity: number;
  readonly participations: readonly Participation[];
}

export interface Participation {
  readonly campaign: SimulatedCampaign;
  readonly phone: string;
  readonly on: number;
  readonly route: ExposureRoute;
}

const ROUTES = weighted<readonly [ExposureRoute, number]>(
  [
    ['authorised', 45],
    ['typed', 30],
    ['prize_redeemed', 12],
    ['customer_service', 8],
    ['other', 5],
  ],
  ([, weight]) => weight,
);
const LABELS = ['a', 'b', 'c'];
const PHONE_COUNTS = [1, 1, 1, 1, 1, 1, 1, 2, 2, 3];
const ACTIVITY_SPREAD = 0.7;
/** Somebody whom everybody calls. */
const CALLED_BY_ALL_SHARE = 0.02;
const CALLED_BY_ALL_FACTOR = 6;
const MEAN_CAMPAIGNS = 1.3;
const LOCAL_SHARE = 0.4;
/** Of the people with several phones: the last one was given to nobody. */
const KEPT_PHONE_SHARE = 0.5;
const SECOND_PHONE_SHARE = 0.1;
const MEAN_DAYS_AFTER_START = 10;

export function createResident(
  { places, campaigns }: Pick<World, 'places' | 'campaigns'>,
  dice: Dice,
): Resident {
  const place = pickWeighted(places, dice);
  const phones = LABELS.slice(0, dice.pick(PHONE_COUNTS));
  const usual = dice.skewed(ACTIVITY_SPREAD);
  const activity = dice.chance(CALLED_BY_ALL_SHARE) ? usual * CALLED_BY_ALL_FACTOR : usual;
  const given = phones.length > 1 && dice.chance(KEPT_PHONE_SHARE) ? phones.slice(0, -1) : phones;
  // The most active take part in more, but not in as much more as they are called.
  const count = dice.poisson(MEAN_CAMPAIGNS * Math.sqrt(Math.min(activity, 9)));
  const chosen = new Set<SimulatedCampaign>();
  for (let at = 0; at < count; at += 1) chosen.add(pickCampaign(campaigns, place, dice));
  const participations = [...chosen].flatMap((campaign) => takePart(campaign, given, dice));
  return { place, phones, activity, participations };
}

function pickCampaign(
  { everywhere, local }: Campaigns,
  place: Place,
  dice: Dice,
): SimulatedCampaign {
  const near = dice.chance(LOCAL_SHARE) ? local.get(place) : undefined;
  return pickWeighted(near ?? everywhere, dice);
}

/** With one phone, seldom with a second one, from the first day on and less and less. */
export function takePart(
  campaign: SimulatedCampaign,
  given: readonly string[],
  dice: Dice,
): Participation[] {
  const first = dice.pick(given);
  const second = given.find((phone) => phone !== first);
  const phones = second && dice.chance(SECOND_PHONE_SHARE) ? [first, second] : [first];
  const on = Math.min(LAST_DAY, campaign.startsOn + Math.floor(dice.wait(MEAN_DAYS_AFTER_START)));
  return phones.map((phone) => ({ campaign, phone, on, route: pickRoute(dice) }));
}

export function pickRoute(dice: Dice): ExposureRoute {
  return pickWeighted(ROUTES, dice)[0];
}
