import { createSecretKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SMS_GATEWAYS = ['generic', 'twilio'] as const;
const SECRET_FILE = 'sms-gateway.secret';
/** Shorter ones could be guessed from one signed message. */
const SHORTEST_SECRET = 16;
const TELEPHONE_NUMBER = /^\+?\d[\d -]{2,22}$/;

/** How text messages that people send reach this deployment. */
export interface SmsGateway {
  readonly kind: (typeof SMS_GATEWAYS)[number];
  /** Where people send to, as it is shown to them. */
  readonly smsNumber: string;
  /** What the gateway signs with. A key object shows nothing when it is printed. */
  readonly secret: KeyObject;
  /** The address the gateway posts to, as the gateway knows it; Twilio signs it too. Null for the generic one. */
  readonly webhookUrl: string | null;
}

/** Settings of the gateway that cannot be used; `message` lists all of them, one a line, and no secret. */
export class SmsGatewayProblem extends Error {
  override readonly name = 'SmsGatewayProblem';
}

/**
 * Null without SMS_GATEWAY: phones stay unverified. The secret is SMS_GATEWAY_SECRET, else the content of
 * `sms-gateway.secret` in the folder of keys.
 * @throws SmsGatewayProblem
 */
export async function readSmsGateway(
  env: Readonly<Record<string, string | undefined>>,
  keysDir: string,
): Promise<SmsGateway | null> {
  const { SMS_GATEWAY = '', SMS_NUMBER = '', SMS_WEBHOOK_URL: webhookUrl = null } = env;
  if (SMS_GATEWAY === '') return null;
  const kind = SMS_GATEWAYS.find((name) => name === SMS_GATEWAY);
  const file = join(keysDir, SECRET_FILE);
  const secret = (env['SMS_GATEWAY_SECRET'] ?? (await contentOf(file))).trim();
  const problems = [
    !kind && `SMS_GATEWAY must be ${SMS_GATEWAYS.join(' or ')}.`,
    !TELEPHONE_NUMBER.test(SMS_NUMBER) &&
      'SMS_NUMBER must be the number people send to, such as +86 106 9000 1234.',
    kind === 'twilio' &&
      !isWebAddress(webhookUrl) &&
      'SMS_WEBHOOK_URL must be the address Twilio posts to: it signs it too.',
    secret.length < SHORTEST_SECRET &&
      `SMS_GATEWAY_SECRET, or the file ${file}, must hold ${SHORTEST_SECRET} characters or more.`,
  ].filter((found) => typeof found === 'string');
  if (!kind || problems.length > 0) throw new SmsGatewayProblem(problems.join('\n'));
  return {
    kind,
    smsNumber: SMS_NUMBER,
    secret: createSecretKey(Buffer.from(secret)),
    webhookUrl,
  };
}

function isWebAddress(text: string | null): boolean {
  return text !== null && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

async function contentOf(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch(() => '');
}
