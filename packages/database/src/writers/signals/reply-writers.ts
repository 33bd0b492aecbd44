import type { CalendarDay } from '@rangewatch/schema';

/** What organisers are asked and say before a signal about their campaign is public. */
export interface ReplyWriters {
  /** Notes that the organiser was asked; the first time stands. */
  inviteOrganiser(invitation: NewInvitation): Promise<InvitationOutcome>;
  /** Notes what the organiser says; a later reply takes the place of an earlier one. */
  recordReply(reply: NewReply): Promise<ReplyOutcome>;
  /** Oldest invitation first. */
  listReplies(): Promise<readonly OrganiserReplyRecord[]>;
  /** Notes a day on which a campaign was spoken of in public; the same again changes nothing. */
  noteMention(mention: NewMention): Promise<'noted' | 'campaign_unknown'>;
  /** Says that a partner's campaign is one on record: their persons count together from the next run on. */
  matchPartnerCampaign(match: PartnerCampaignMatch): Promise<MatchOutcome>;
}

export interface NewInvitation {
  readonly campaignId: string;
  readonly invitedOn: CalendarDay;
  /** By letter, by e-mail to which office. */
  readonly invitedBy: string;
}

export type InvitationOutcome =
  | { readonly status: 'invited' | 'already_invited'; readonly invitedOn: CalendarDay }
  | { readonly status: 'campaign_unknown' };

export interface NewReply {
  readonly campaignId: string;
  readonly repliedOn: CalendarDay;
  readonly text: string;
}

export type ReplyOutcome = 'recorded' | 'not_invited' | 'campaign_unknown';

export interface OrganiserReplyRecord {
  readonly campaignId: string;
  readonly title: string;
  readonly organiserName: string;
  readonly invitedOn: CalendarDay;
  readonly invitedBy: string;
  readonly repliedOn: CalendarDay | null;
  readonly text: string | null;
}

export interface NewMention {
  readonly campaignId: string;
  readonly mentionedOn: CalendarDay;
  readonly sourceUrl: string;
}

export interface PartnerCampaignMatch {
  readonly source: string;
  readonly campaignRef: string;
  readonly campaignId: string;
}

export type MatchOutcome = 'matched' | 'campaign_unknown' | 'partner_campaign_unknown';
