import type { Locale, NoticeChannel, NoticeProblem, Week } from '@rangewatch/schema';

/** Where authorities hear of releases, and what was sent. Publishing a release queues a notice for each subscription. */
export interface NoticeWriters {
  /** `authority`: id or name of one that has not ended. */
  addNoticeSubscription(
    subscription: NewNoticeSubscription,
  ): Promise<'authority_unknown' | { readonly authorityName: string }>;
  /** Ended ones too, oldest first. */
  listNoticeSubscriptions(): Promise<readonly NoticeSubscription[]>;
  /** Ends it and erases where it went; false: it is not there, or has ended. */
  endNoticeSubscription(subscriptionId: string, endedAt: Date): Promise<boolean>;
  /** Queues every release of a week and of later ones once more; null: no such subscription. */
  replayNotices(subscriptionId: string, since: Week, now: Date): Promise<number | null>;

  /** Gives a notice that is due to a worker: those that never failed first. */
  takeNotice(request: NoticeRequest): Promise<DueNotice | null>;
  /** Ends a worker's hold; false when another worker has it, or its subscription ended. */
  endNotice(noticeId: string, worker: string, ending: NoticeEnding): Promise<boolean>;
  /** Gives up what was queued before and nobody is sending now. */
  giveUpNotices(queuedBefore: Date, now: Date): Promise<readonly GivenUpNotice[]>;
}

export interface NewNoticeSubscription {
  readonly subscriptionId: string;
  readonly authority: string;
  readonly channel: NoticeChannel;
  readonly locale: Locale | null;
  readonly sealedTarget: Uint8Array;
  readonly createdAt: Date;
}

export interface NoticeSubscription {
  readonly subscriptionId: string;
  readonly channel: NoticeChannel;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly locale: Locale | null;
  /** Null: it has ended. */
  readonly sealedTarget: Uint8Array | null;
  readonly endedAt: Date | null;
  readonly waitingCount: number;
  readonly lastDeliveredAt: Date | null;
  /** The newest that failed and waits, or was given up after everything that arrived. */
  readonly failing: FailingNotice | null;
}

export interface FailingNotice {
  readonly week: string;
  readonly revision: number;
  readonly attempts: number;
  readonly problem: NoticeProblem;
  readonly statusCode: number | null;
  readonly isGivenUp: boolean;
}

export interface NoticeRequest {
  /** Others wait until somebody can send them. */
  readonly channels: readonly NoticeChannel[];
  readonly worker: string;
  readonly now: Date;
  readonly leaseUntil: Date;
}

export interface DueNotice {
  readonly noticeId: string;
  readonly subscriptionId: string;
  readonly authorityName: string;
  readonly channel: NoticeChannel;
  readonly locale: Locale | null;
  readonly sealedTarget: Uint8Array;
  readonly week: string;
  readonly revision: number;
  /** This one counted. */
  readonly attempts: number;
}

export type NoticeEnding =
  | { readonly kind: 'delivered'; readonly at: Date }
  /** `tryAt` null: for good. */
  | {
      readonly kind: 'failed';
      readonly at: Date;
      readonly problem: NoticeProblem;
      readonly statusCode: number | null;
      readonly tryAt: Date | null;
    }
  /** The worker was asked to stop: the next one sends it, and no attempt is counted. */
  | { readonly kind: 'stopped' };

export interface GivenUpNotice {
  readonly noticeId: string;
  readonly attempts: number;
  /** Null: nobody could try, because its channel was off or no worker ran. */
  readonly problem: NoticeProblem | null;
}
