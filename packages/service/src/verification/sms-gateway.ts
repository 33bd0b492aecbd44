import { createSecretKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

export const SMS_GATEWAYS = ['generic', 'twilio'] as const;
export const SMS_SECRET_FILE = 'sms-gateway.secret';
/** Shorter ones could be guessed from one signed message. */
const SHORTEST_SECRET = 16;

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

const settings = z
  .object({
    SMS_GATEWAY: z.enum(SMS_GATEWAYS),
    SMS_NUMBER: z.string('names the number people send to').regex(/^\+?[\d -]{3,24}$/, {
      error: 'must be a telephone number, such as +86 106 1234 5678',
    }),
    SMS_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
    SMS_GATEWAY_SECRET: z.string().optional(),
  })
  .refine(({ SMS_GATEWAY, SMS_WEBHOOK_URL }) => SMS_GATEWAY !== 'twilio' || SMS_WEBHOOK_URL, {
    path: ['SMS_WEBHOOK_URL'],
    error: 'is needed for Twilio, which signs the address it posts to',
  });

/**
 * Null without SMS_GATEWAY: phones stay unverified. The secret is SMS_GATEWAY_SECRET, else the content of
 * `sms-gateway.secret` in the folder of keys.
 * @throws SmsGatewayProblem
 */
export async function readSmsGateway(
  env: Readonly<Record<string, string | undefined>>,
  keysDir: string,
): Promise<SmsGateway | null> {
  if (!env['SMS_GATEWAY']) return null;
  const parsed = settings.safeParse(env);
  if (!parsed.success) throw new SmsGatewayProblem(z.prettifyError(parsed.error));
  const { SMS_GATEWAY, SMS_NUMBER, SMS_WEBHOOK_URL, SMS_GATEWAY_SECRET } = parsed.data;
  const file = join(keysDir, SMS_SECRET_FILE);
  const secret = SMS_GATEWAY_SECRET ?? (await readFile(file, 'utf8').catch(() => ''));
  if (secret.trim().length < SHORTEST_SECRET) {
    throw new SmsGatewayProblem(
      `The gateway's secret needs ${SHORTEST_SECRET} characters or more, in SMS_GATEWAY_SECRET or in ${file}.`,
    );
  }
  return {
    kind: SMS_GATEWAY,
    smsNumber: SMS_NUMBER,
    secret: createSecretKey(Buffer.from(secret.trim())),
    webhookUrl: SMS_WEBHOOK_URL ?? null,
  };
}
