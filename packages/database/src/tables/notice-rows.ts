import type { Locale, NoticeChannel, NoticeProblem } from '@rangewatch/schema';

/** Where an authority wants to hear of releases. */
export interface NoticeSubscriptionRow {
  subscription_id: string;
  authority_id: string;
  channel: NoticeChannel;
  /** Of mails; null for programs. */
  locale: Locale | null;
  /** Address and secret, under a key that is not in the database; null once it has ended. */
  sealed_target: Uint8Array | null;
  created_at: number;
  ended_at: number | null;
}

/** One release to be told to one subscription. */
export interface NoticeRow {
  /** Made of the three that follow and the hash of the release's manifest: a receiver knows a repetition by it. */
  notice_id: string;
  subscription_id: string;
  week: string;
  revision: number;
  /** When it was asked for: it is given up some days later. */
  queued_at: number;
  try_at: number;
  attempts: number;
  /** Null: nobody sends it now. Set together with `lease_until`. */
  leased_by: string | null;
  lease_until: number | null;
  /** Null: waits. Without `delivered_at`: given up, or its subscription ended. */
  ended_at: number | null;
  delivered_at: number | null;
  /** Of the last attempt that failed. */
  problem: NoticeProblem | null;
  /** What the other side answered with, HTTP or SMTP; null: nothing. */
  status_code: number | null;
}
