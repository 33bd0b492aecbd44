import type { Logger } from 'pino';
import type { Sender } from './report-gateway.ts';

const TIMEOUT_MS = 5_000;

export interface ApiAddress {
  readonly apiUrl: string;
  /** Tells the API that it is the site, whose word on the sender's address it takes. */
  readonly siteKey: Uint8Array;
  readonly logger: Pick<Logger, 'warn'>;
  /** Default 5 s. */
  readonly timeoutMs?: number;
}

export interface ApiAnswer {
  readonly status: number;
  /** The parsed body; null when there was none. */
  readonly json: unknown;
}

export interface ApiQuestion {
  readonly path: string;
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly sender: Pick<Sender, 'clientAddress'> & Partial<Sender>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Null when the API cannot be reached, is too slow, or does not answer JSON. */
export async function askApi(
  { apiUrl, siteKey, logger, timeoutMs = TIMEOUT_MS }: ApiAddress,
  { path, method, sender, headers, body }: ApiQuestion,
): Promise<ApiAnswer | null> {
  try {
    const response = await fetch(new URL(path, apiUrl), {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json',
        authorization: `Site ${Buffer.from(siteKey).toString('base64url')}`,
        'x-forwarded-for': sender.clientAddress,
        ...(sender.reporterSecret && { 'rangewatch-reporter': sender.reporterSecret }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? null : JSON.parse(text) };
  } catch (error) {
    logger.warn(
      { reason: error instanceof Error ? error.name : typeof error },
      'the API gave no answer',
    );
    return null;
  }
}
