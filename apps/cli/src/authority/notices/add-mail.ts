import type { Writers } from '@rangewatch/database/writers';
import type { Locale } from '@rangewatch/schema';
import { readNoticeSettings } from '@rangewatch/service';
import { EXIT } from '../../exit-codes.ts';
import { CliFailure } from '../../failure.ts';
import type { Session } from '../../terminal/session.ts';
import { addSubscription } from './add-subscription.ts';
import { maskedAddress } from './masked.ts';

export interface AddMailOptions {
  readonly language?: Locale;
}

export interface TypedMail {
  readonly authority: string;
  readonly address: string;
}

const LONGEST_ADDRESS = 254;
/** One address and nothing that could be read as two, or as more of a header. */
const ADDRESS =
  /^[^\s\p{C}@<>()[\]\\,;:"]{1,64}@[^\s\p{C}@<>()[\]\\,;:"]+\.[^\s\p{C}@<>()[\]\\,;:".]+$/u;

export async function addMail(
  session: Session,
  writers: Writers,
  { authority, address: typed }: TypedMail,
  { language }: AddMailOptions,
): Promise<void> {
  const address = typed.trim();
  if (!ADDRESS.test(address) || address.length > LONGEST_ADDRESS)
    throw new CliFailure('mail_malformed', {}, EXIT.usage);
  const locale = language ?? session.locale;
  const asked = { authority, channel: 'mail', locale, target: { address }, to: address } as const;
  const { mail } = readNoticeSettings(session.config.childEnvironment);
  const { subscriptionId, authorityName } = await addSubscription(session, writers, asked);
  const values = {
    id: subscriptionId,
    authority: authorityName,
    address: maskedAddress(address),
    language: locale,
  };
  session.result({ ok: true, subscriptionId, language: locale, isMailOn: mail !== null }, [
    session.say('mail_added', values),
    ...(mail ? [] : [session.say('mail_off')]),
  ]);
}
