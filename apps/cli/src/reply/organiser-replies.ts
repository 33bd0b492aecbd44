import { readFile } from 'node:fs/promises';
import type { Writers } from '@rangewatch/database/writers';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { typedDay } from '../terminal/typed-day.ts';

export interface InviteOptions {
  readonly by: string;
  readonly on?: string;
}

export interface RecordOptions {
  readonly file?: string;
  readonly text?: string;
  readonly on?: string;
}

/** Two pages: what is shown beside a figure can be read to its end. */
const LONGEST_REPLY = 4000;

export async function inviteOrganiser(
  session: Session,
  writers: Writers,
  campaign: string,
  options: InviteOptions,
): Promise<void> {
  const invitedBy = options.by.trim();
  if (invitedBy === '') throw new CliFailure('invitation_without_how', {}, EXIT.usage);
  const invitedOn = typedDay(session, options.on, new Date());
  const outcome = await writers.inviteOrganiser({ campaignId: campaign, invitedOn, invitedBy });
  if (outcome.status === 'campaign_unknown')
    throw new CliFailure('reply_campaign_unknown', { campaign });
  session.result({ ok: true, campaign, ...outcome }, [
    session.say(outcome.status === 'invited' ? 'reply_invited' : 'reply_invited_before', {
      campaign,
      day: outcome.invitedOn,
    }),
  ]);
}

export async function recordReply(
  session: Session,
  writers: Writers,
  campaign: string,
  options: RecordOptions,
): Promise<void> {
  const text = await typedText(session, options);
  const repliedOn = typedDay(session, options.on, new Date());
  const outcome = await writers.recordReply({ campaignId: campaign, repliedOn, text });
  if (outcome === 'campaign_unknown') throw new CliFailure('reply_campaign_unknown', { campaign });
  if (outcome === 'not_invited') throw new CliFailure('reply_not_invited', { campaign });
  session.result({ ok: true, campaign, repliedOn }, [session.say('reply_recorded', { campaign })]);
}

async function typedText(session: Session, { file, text }: RecordOptions): Promise<string> {
  const said = file === undefined ? (text ?? '') : await readText(session, file);
  const trimmed = said.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') throw new CliFailure('reply_empty', {}, EXIT.usage);
  if (trimmed.length > LONGEST_REPLY)
    throw new CliFailure('reply_too_long', { most: LONGEST_REPLY, length: trimmed.length });
  return trimmed;
}

async function readText(session: Session, file: string): Promise<string> {
  try {
    return await readFile(session.path(file), 'utf8');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CliFailure(isMissing ? 'file_missing' : 'file_unreadable', { file });
  }
}

export async function listReplies(session: Session, writers: Writers): Promise<void> {
  const replies = await writers.listReplies();
  const lines = replies.flatMap(({ campaignId, title, invitedOn, invitedBy, repliedOn, text }) => [
    session.say('reply_line', { campaign: campaignId, title, day: invitedOn, how: invitedBy }),
    text === null || repliedOn === null
      ? session.say('reply_none_yet')
      : session.say('reply_said', { day: repliedOn, text }),
  ]);
  session.result(
    { ok: true, replies },
    replies.length === 0 ? [session.say('reply_nobody_asked')] : lines,
  );
}
