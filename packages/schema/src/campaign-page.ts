import { type CalendarDay, dayOfInstant } from './calendar-day.ts';
import type { Campaign } from './campaign.ts';
import { type CampaignFact, type FactField, type FactValue, slotOf } from './contribution.ts';

/** A fact that a person has accepted for a campaign page. */
export interface AcceptedFact {
  readonly contributionId: string;
  readonly fact: CampaignFact;
  readonly receivedAt: Date;
  readonly acceptedAt: Date;
  /** Part of the campaign as it was first described, before anybody added to it. */
  readonly isFirst: boolean;
}

/** A fact on the page, and since when. */
export interface ShownFact {
  readonly fact: CampaignFact;
  readonly receivedOn: CalendarDay;
  readonly acceptedOn: CalendarDay;
}

/** One line of the public change log; it names no contributor. */
export interface FactChange extends ShownFact {
  /** What stood there before; null: nothing. */
  readonly before: CampaignFact | null;
}

export interface CampaignPage {
  /** One of each slot, in the order they were accepted. */
  readonly facts: readonly ShownFact[];
  /** Newest first. */
  readonly changes: readonly FactChange[];
}

/** What people added to a campaign: what stands now, and how it came about. */
export function buildCampaignPage(
  accepted: readonly AcceptedFact[],
  timeZone: string,
): CampaignPage {
  const standing = new Map<string, ShownFact>();
  const changes: FactChange[] = [];
  for (const each of inOrder(accepted)) {
    const shown = {
      fact: each.fact,
      receivedOn: dayOfInstant(each.receivedAt, timeZone),
      acceptedOn: dayOfInstant(each.acceptedAt, timeZone),
    };
    const slot = slotOf(each.fact);
    const before = standing.get(slot)?.fact ?? null;
    if (!each.isFirst) changes.push({ ...shown, before });
    if (!before || !isOlder(each.fact, before)) standing.set(slot, shown);
  }
  return { facts: [...standing.values()], changes: changes.toReversed() };
}

/** The facts of one field. */
export function factsOf<F extends FactField>(
  { facts }: Pick<CampaignPage, 'facts'>,
  field: F,
): readonly (Omit<ShownFact, 'fact'> & { readonly value: FactValue<F> })[] {
  return facts.flatMap(({ fact, ...days }) =>
    fact.field === field ? [{ ...days, value: fact.value as FactValue<F> }] : [],
  );
}

type OwnFields = Partial<
  Pick<Campaign, 'organiserName' | 'channel' | 'startsOn' | 'endsOn' | 'participantsClaimed'>
>;

/** The fields a campaign has one value of, and what they are when nothing is known. */
export const EMPTY_FIELDS: Readonly<Partial<Record<FactField, OwnFields>>> = {
  organiser: {},
  channel: {},
  period: { startsOn: null, endsOn: null },
  participants: { participantsClaimed: null },
};

/** What a fact makes of the campaign's own fields; null for those that stand beside them. */
export function campaignChange(fact: CampaignFact): OwnFields | null {
  switch (fact.field) {
    case 'organiser':
    case 'channel':
    case 'participants':
    case 'period':
      return fact.value;
    default:
      return null;
  }
}

/** What the campaign itself says of a field; null where it says nothing. */
export function factOfCampaign(
  field: FactField,
  { organiserName, channel, startsOn, endsOn, participantsClaimed }: Campaign,
): CampaignFact | null {
  switch (field) {
    case 'organiser':
      return { field, value: { organiserName } };
    case 'channel':
      return { field, value: { channel } };
    case 'period':
      return startsOn || endsOn ? { field, value: { startsOn, endsOn } } : null;
    case 'participants':
      return participantsClaimed === null ? null : { field, value: { participantsClaimed } };
    default:
      return null;
  }
}

function inOrder(accepted: readonly AcceptedFact[]): readonly AcceptedFact[] {
  return accepted.toSorted(
    (a, b) =>
      Number(b.isFirst) - Number(a.isFirst) ||
      a.acceptedAt.getTime() - b.acceptedAt.getTime() ||
      a.receivedAt.getTime() - b.receivedAt.getTime(),
  );
}

/** Something seen on an earlier day than what stands there: it is told, and does not take its place. */
function isOlder(fact: CampaignFact, standing: CampaignFact): boolean {
  return dayOf(fact) < dayOf(standing);
}

function dayOf({ field, value }: CampaignFact): string {
  return field === 'consentText' || field === 'linkState' ? value.seenOn : '';
}
