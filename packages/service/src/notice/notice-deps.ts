import type { MailSettings } from './notice-settings.ts';
import type { WebhookDeps } from './post-webhook.ts';
import type { Sending } from './sending.ts';
import type { Readers } from '@rangewatch/database/readers';
import type { DueNotice, GivenUpNotice, NoticeWriters } from '@rangewatch/database/writers';

export interface SendNoticesDeps extends WebhookDeps {
  readonly readers: Pick<Readers, 'findRelease'>;
  readonly writers: Pick<
    NoticeWriters,
    'takeNotice' | 'endNotice' | 'giveUpNotices' | 'endNoticeSubscription'
  >;
  readonly sealKey: Uint8Array;
  readonly siteUrl: string;
  /** Where the folders of releases are: a mail gives figures of the briefing in them. */
  readonly releasesDir: string;
  readonly mail: MailSettings | null;
  /** Names the worker among all. */
  readonly worker: string;
  readonly tell: (event: NoticeEvent) => void;
}

export type NoticeEvent =
  | { readonly kind: 'sent'; readonly notice: DueNotice; readonly sending: Sending }
  | { readonly kind: 'given_up'; readonly notice: GivenUpNotice };
