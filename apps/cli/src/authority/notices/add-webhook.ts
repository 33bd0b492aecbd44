import { randomBytes } from 'node:crypto';
import type { Writers } from '@rangewatch/database/writers';
import {
  readNoticeSettings,
  WEBHOOK_SECRET_BYTES,
  type WebhookAddressProblem,
  webhookAddressProblem,
  webhookSecret,
} from '@rangewatch/service';
import { EXIT } from '../../exit-codes.ts';
import { CliFailure } from '../../failure.ts';
import type { Session } from '../../terminal/session.ts';
import type { MessageKey } from '../../words/message.ts';
import { addSubscription } from './add-subscription.ts';

const PROBLEM_KEYS: Readonly<Record<WebhookAddressProblem, MessageKey>> = {
  malformed: 'webhook_malformed',
  not_https: 'webhook_not_https',
  holds_password: 'webhook_holds_password',
  address_not_allowed: 'webhook_not_allowed',
};

export async function addWebhook(
  session: Session,
  writers: Writers,
  authority: string,
  typed: string,
): Promise<void> {
  const { allowedHosts } = readNoticeSettings(session.config.childEnvironment);
  const problem = webhookAddressProblem(typed, allowedHosts);
  if (problem) throw new CliFailure(PROBLEM_KEYS[problem], {}, EXIT.usage);
  const url = new URL(typed).href;
  const secret = webhookSecret(randomBytes(WEBHOOK_SECRET_BYTES));
  const asked = { authority, channel: 'webhook', locale: null, target: { url, secret } } as const;
  const { subscriptionId, authorityName } = await addSubscription(session, writers, {
    ...asked,
    to: url,
  });
  const values = { id: subscriptionId, authority: authorityName };
  session.result({ ok: true, subscriptionId, secret }, [
    secret,
    session.say('webhook_added', values),
  ]);
}
