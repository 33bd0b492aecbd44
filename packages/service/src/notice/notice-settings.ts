import { createSecretKey, type KeyObject } from 'node:crypto';

const SMTP_PORT = 587;
const SMTPS_PORT = 465;
const TLS_CHOICES = ['required', 'off'];
/** `releases@example.org` or `Rangewatch <releases@example.org>`. */
const SENDER = /^(?:[^<>\p{Cc}]+ <([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/u;

/** The mail server that takes mails, and whom they come from. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `start`: from the first byte. `upgrade`: by STARTTLS or not at all. `off`: never. */
  readonly tls: 'start' | 'upgrade' | 'off';
  readonly user: string | null;
  /** A key object shows nothing when it is printed. */
  readonly password: KeyObject | null;
  readonly from: string;
  /** The sender's bare address: answers go there. */
  readonly replyTo: string;
}

export interface NoticeSettings {
  /** Null: no mails are sent. */
  readonly mail: MailSettings | null;
  /** Hosts a webhook may go to although they are inside a network, or speak no TLS. */
  readonly allowedHosts: ReadonlySet<string>;
}

/** Settings of notices that cannot be used; `message` lists all of them, one a line, and no password. */
export class NoticeSettingsProblem extends Error {
  override readonly name = 'NoticeSettingsProblem';
}

/** @throws NoticeSettingsProblem */
export function readNoticeSettings(
  env: Readonly<Record<string, string | undefined>>,
): NoticeSettings {
  const { SMTP_URL = '', SMTP_TLS = 'required', MAIL_FROM = '', WEBHOOK_ALLOW = '' } = env;
  const hosts = WEBHOOK_ALLOW.split(',').flatMap((host) => host.trim() || []);
  const isMailOn = SMTP_URL !== '' || MAIL_FROM !== '';
  const url = URL.parse(SMTP_URL);
  const problems = [
    ...(isMailOn ? mailProblems(url, MAIL_FROM) : []),
    ...(TLS_CHOICES.includes(SMTP_TLS) ? [] : [`SMTP_TLS must be ${TLS_CHOICES.join(' or ')}.`]),
    ...hosts.filter((host) => !isHost(host)).map(hostProblem),
  ];
  if (problems.length > 0) throw new NoticeSettingsProblem(problems.join('\n'));
  const mail = url && isMailOn ? { ...serverOf(url, SMTP_TLS), ...senderOf(MAIL_FROM) } : null;
  return { mail, allowedHosts: new Set(hosts) };
}

function mailProblems(url: URL | null, from: string): readonly string[] {
  return [
    ...(isSmtp(url) ? [] : ['SMTP_URL must be like smtps://user:password@mail.example.org.']),
    ...(SENDER.test(from) ? [] : ['MAIL_FROM must be like Rangewatch <releases@example.org>.']),
  ];
}

function hostProblem(host: string): string {
  return `WEBHOOK_ALLOW holds ${host}, which is not a host as an address names it.`;
}

function isHost(text: string): boolean {
  return URL.parse(`http://${text}/`)?.hostname === text;
}

function senderOf(from: string): Pick<MailSettings, 'from' | 'replyTo'> {
  const sender = SENDER.exec(from);
  return { from, replyTo: sender?.[1] ?? sender?.[2] ?? '' };
}

function isSmtp(url: URL | null): boolean {
  return (
    url !== null &&
    /^smtps?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    isDecodable(url.username + url.password)
  );
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function serverOf(url: URL, tls: string): Omit<MailSettings, 'from' | 'replyTo'> {
  const isFromStart = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (isFromStart ? SMTPS_PORT : SMTP_PORT),
    tls: isFromStart ? 'start' : tls === 'off' ? 'off' : 'upgrade',
    user: user === '' ? null : user,
    password: password === '' ? null : createSecretKey(Buffer.from(password)),
  };
}
