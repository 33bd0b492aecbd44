import { hkdfSync } from 'node:crypto';
import type { NoticeChannel } from '@rangewatch/schema';
import { sealText, unsealText } from '../report/sealed-box.ts';

const KEY_LABEL = 'notice/v1';
const KEY_BYTES = 32;

/** Where a webhook goes, and what it is signed with. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
}

/** Whom a mail goes to. */
export interface MailTarget {
  readonly address: string;
}

export interface NoticeTargets {
  readonly webhook: WebhookTarget;
  readonly mail: MailTarget;
}

/** Encrypts where notices go, under a key for these only, bound to the subscription and its channel. */
export function sealTarget<C extends NoticeChannel>(
  sealKey: Uint8Array,
  subscription: { readonly subscriptionId: string; readonly channel: C },
  target: NoticeTargets[C],
  iv: Uint8Array,
): Uint8Array {
  return sealText(targetKey(sealKey), ownerOf(subscription), JSON.stringify(target), iv);
}

/** @throws SealBroken */
export function openTarget<C extends NoticeChannel>(
  sealKey: Uint8Array,
  subscription: { readonly subscriptionId: string; readonly channel: C },
  sealedTarget: Uint8Array,
): NoticeTargets[C] {
  // Only `sealTarget` can have made what opens, and the channel is part of its owner.
  return JSON.parse(unsealText(targetKey(sealKey), ownerOf(subscription), sealedTarget));
}

function targetKey(sealKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', sealKey, '', KEY_LABEL, KEY_BYTES));
}

function ownerOf(subscription: { readonly subscriptionId: string; readonly channel: string }) {
  return `${subscription.subscriptionId}\0${subscription.channel}`;
}
