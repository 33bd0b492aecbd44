import type { NoticeMail } from '@rangewatch/releases';
import type { NoticeProblem } from '@rangewatch/schema';
import { createTransport } from 'nodemailer';
import type { MailSettings } from './notice-settings.ts';
import type { MailTarget } from './sealed-target.ts';
import { connectionProblem, failed, type Sending } from './sending.ts';

const WAIT_MS = 10_000;
/** The enhanced status of an address that does not exist (RFC 3463); others may be mended. */
const NO_SUCH_RECIPIENT = /\b5\.1\.\d\b/;

/** Hands one mail to the mail server. What the server says may hold the address: only a code of it is kept. */
export async function postMail(
  { address }: MailTarget,
  notice: { readonly id: string; readonly mail: NoticeMail },
  settings: MailSettings,
): Promise<Sending> {
  const transport = createTransport(transportOptions(settings));
  try {
    await transport.sendMail(messageOf(address, notice, settings));
    return { kind: 'delivered' };
  } catch (error) {
    return failed(problemOf(error), statusOf(error));
  } finally {
    transport.close();
  }
}

function transportOptions({ host, port, tls, user, password }: MailSettings) {
  return {
    host,
    port,
    secure: tls === 'start',
    requireTLS: tls === 'upgrade',
    ignoreTLS: tls === 'off',
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: 2 * WAIT_MS,
    dnsTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(user && { auth: { user, pass: password?.export().toString('utf8') ?? '' } }),
  };
}

function messageOf(
  address: string,
  { id, mail }: { readonly id: string; readonly mail: NoticeMail },
  { from, replyTo }: MailSettings,
) {
  const subscription = id.split('_')[0];
  return {
    from,
    replyTo,
    // An object is never taken for a list of several.
    to: { name: '', address },
    ...mail,
    // The same each time it is sent, so that a mailbox can drop a repetition.
    messageId: `<${id}@${replyTo.split('@')[1]}>`,
    headers: {
      'List-Unsubscribe': `<mailto:${replyTo}?subject=end%20${subscription}>`,
      'Auto-Submitted': 'auto-generated',
    },
  };
}

function problemOf(error: unknown): NoticeProblem {
  const { command = '', response = '' } = answerIn(error);
  if (command === 'RCPT TO' && NO_SUCH_RECIPIENT.test(response)) return 'recipient_unknown';
  const problem = connectionProblem(error);
  // A server that refuses STARTTLS has answered too.
  return problem === 'not_secure' || statusOf(error) === null ? problem : 'refused';
}

function statusOf(error: unknown): number | null {
  return answerIn(error).responseCode ?? null;
}

interface MailServerAnswer {
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** nodemailer puts what the server answered into its errors. */
function answerIn(error: unknown): MailServerAnswer {
  return error instanceof Error ? (error as MailServerAnswer) : {};
}
