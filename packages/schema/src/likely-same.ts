import { addDays, type CalendarDay } from './calendar-day.ts';
import type { Campaign } from './campaign.ts';
import { foldText } from './folded-text.ts';

/** What tells one campaign from another. */
export type CampaignNames = Pick<Campaign, 'title' | 'organiserName' | 'startsOn' | 'endsOn'>;

/** Periods that lie within this of each other may be one, remembered differently. */
const NEAR_DAYS = 31;
/** A shorter name is part of many others. */
const SHORTEST_PART = 3;

/** Whether two descriptions may well be of one campaign: the same title or organiser, at about the same time. */
export function isLikelySame(one: CampaignNames, other: CampaignNames): boolean {
  if (!areNear(one, other)) return false;
  return areAlike(one.title, other.title) || areAlike(one.organiserName, other.organiserName);
}

function areAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = [foldText(one), foldText(other)]
    .map((text) => text.replaceAll(' ', ''))
    .toSorted((a, b) => a.length - b.length);
  return short === long || (short.length >= SHORTEST_PART && long.includes(short));
}

/** A period not known is near every other. */
function areNear(one: CampaignNames, other: CampaignNames): boolean {
  return !isBefore(one, other) && !isBefore(other, one);
}

function isBefore(one: CampaignNames, other: CampaignNames): boolean {
  const end: CalendarDay | null = one.endsOn ?? one.startsOn;
  const start: CalendarDay | null = other.startsOn ?? other.endsOn;
  return end !== null && start !== null && addDays(end, NEAR_DAYS) < start;
}
