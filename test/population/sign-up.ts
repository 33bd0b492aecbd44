import { FIRST_DAY, LAST_DAY, within } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Resident } from './participation.ts';
import type { PassingOn } from './passing-on.ts';
import type { ReceivedCall } from './received-calls.ts';

/** When somebody came to the service, and by whose link. */
export interface SignUp {
  readonly on: number;
  readonly invite: string | null;
}

/** What makes many people come at once, by campaign. */
export interface Occasions {
  readonly passedOn: ReadonlyMap<string, PassingOn>;
  /** The day its link is forwarded. */
  readonly forwardedOn: ReadonlyMap<string, number>;
}

/** Of the people called before a campaign is in the news: how many then come within three days. */
export const NEWS_SHARE = 0.6;
export const NEWS_DAYS = 3;
/** By the link of one of few sources, where they did not come by themselves. */
const NEWS_LINK_SHARE = 0.7;
const NEWS_LINKS = 4;
/** Of those who took part where the link went round: came by it, within two days. */
const FORWARDED_SHARE = 0.5;
/** Had the service before anything happened. */
const EARLY_SHARE = 0.25;
const FRIEND_SHARE = 0.15;
const FRIEND_LINKS = 2_000;
const MEAN_DAYS_UNTIL = 20;

/** Everybody may come; who is called by many comes sooner. */
export function comesToTheService(calls: readonly ReceivedCall[], dice: Dice): boolean {
  return dice.chance(1 - Math.exp(-(0.1 + 0.05 * calls.length)));
}

export function signUp(
  resident: Resident,
  calls: readonly ReceivedCall[],
  occasions: Occasions,
  dice: Dice,
): SignUp {
  return (
    byNews(calls, occasions, dice) ??
    byForwardedLink(resident, occasions, dice) ??
    byThemselves(calls, dice)
  );
}

function byNews(
  calls: readonly ReceivedCall[],
  { passedOn }: Occasions,
  dice: Dice,
): SignUp | null {
  const called = calls.find(({ through }) => through !== null);
  const passed = passedOn.get(called?.through ?? '');
  if (!called || !passed || called.on > passed.newsOn || !dice.chance(NEWS_SHARE)) return null;
  const link = `news-${passed.campaign.campaign}-${dice.between(1, NEWS_LINKS)}`;
  return {
    on: passed.newsOn + dice.between(0, NEWS_DAYS - 1),
    invite: dice.chance(NEWS_LINK_SHARE) ? link : null,
  };
}

function byForwardedLink(
  { participations }: Resident,
  { forwardedOn }: Occasions,
  dice: Dice,
): SignUp | null {
  for (const { campaign, on } of participations) {
    const day = forwardedOn.get(campaign.campaign);
    if (day === undefined || on > day || !dice.chance(FORWARDED_SHARE)) continue;
    return { on: day + dice.between(0, 1), invite: `forwarded-${campaign.campaign}` };
  }
  return null;
}

function byThemselves(calls: readonly ReceivedCall[], dice: Dice): SignUp {
  const invite = dice.chance(FRIEND_SHARE) ? `friend-${dice.between(1, FRIEND_LINKS)}` : null;
  if (calls.length === 0 || dice.chance(EARLY_SHARE))
    return { on: dice.between(FIRST_DAY, LAST_DAY), invite };
  const first = Math.min(...calls.map(({ on }) => on));
  return { on: within(first + Math.floor(dice.wait(MEAN_DAYS_UNTIL))), invite };
}
