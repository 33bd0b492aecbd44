import { stat } from 'node:fs/promises';
import type { DueNotice } from '@rangewatch/database/writers';
import { keptBriefing, noticeJson, noticeMail } from '@rangewatch/releases';
import { ensureWeek, type Release } from '@rangewatch/schema';
import { SealBroken } from '../report/sealed-box.ts';
import { archivePath } from '../week-archive/ensure-archives.ts';
import { postWebhook } from './post-webhook.ts';
import { openTarget } from './sealed-target.ts';
import { failed, type Sending } from './sending.ts';
import type { SendNoticesDeps } from './notice-deps.ts';

/** Sends a notice once, and says what came of it. */
export async function sendNotice(
  deps: SendNoticesDeps,
  notice: DueNotice,
  stopping: AbortSignal,
): Promise<Sending | { readonly kind: 'stopped' }> {
  try {
    const release = await deps.readers.findRelease(ensureWeek(notice.week), notice.revision);
    if (!release) return failed('unexpected');
    return await post(deps, notice, release, stopping);
  } catch (error) {
    if (stopping.aborted) return { kind: 'stopped' };
    if (error instanceof SealBroken) return failed('sealed_otherwise');
    throw error;
  }
}

async function post(
  deps: SendNoticesDeps,
  notice: DueNotice,
  release: Release,
  stopping: AbortSignal,
): Promise<Sending> {
  const { subscriptionId, noticeId: id, sealedTarget } = notice;
  if (notice.channel === 'mail') return mail(deps, notice, release);
  const subscription = { subscriptionId, channel: 'webhook' } as const;
  const target = openTarget(deps.sealKey, subscription, sealedTarget);
  const body = noticeJson(release, deps.siteUrl);
  return postWebhook(target, { id, body }, deps, stopping);
}

async function mail(
  { mail: settings, sealKey, siteUrl, releasesDir }: SendNoticesDeps,
  { subscriptionId, noticeId: id, sealedTarget, locale, authorityName }: DueNotice,
  release: Release,
): Promise<Sending> {
  if (!settings) return failed('mail_off');
  const target = openTarget(sealKey, { subscriptionId, channel: 'mail' } as const, sealedTarget);
  const notice = noticeMail(release, {
    locale: locale ?? 'zh-Hans',
    siteUrl,
    briefing: await keptBriefing(releasesDir, release),
    hasArchive: await isThere(archivePath(releasesDir, release.week, release.revision)),
    authorityName,
  });
  const { postMail } = await import('./post-mail.ts');
  return postMail(target, { id, mail: notice }, settings);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
