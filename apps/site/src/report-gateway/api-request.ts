import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import { sendStream } from './send-stream.ts';
import type { Sender } from './sender.ts';
import type { ApiBytes } from './send-stream.ts';

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
  /** The session or token of an authority that asks. */
  readonly access?: string;
  /** Sent as JSON. */
  readonly body?: object;
  /** Sent as it comes, in the place of `body`. */
  readonly stream?: Readable;
}

/** Null when the API cannot be reached, is too slow, or does not answer JSON. */
export async function askApi(api: ApiAddress, question: ApiQuestion): Promise<ApiAnswer | null> {
  const answer = await fetchApi(api, question);
  if (!answer) return null;
  try {
    const text = Buffer.from(answer.content).toString('utf8');
    return { status: answer.status, json: text === '' ? null : JSON.parse(text) };
  } catch (error) {
    return noAnswer(api, error);
  }
}

/** Null when the API cannot be reached or is too slow. */
export async function fetchApi(api: ApiAddress, question: ApiQuestion): Promise<ApiBytes | null> {
  const { apiUrl, timeoutMs = TIMEOUT_MS } = api;
  const { path, method, body, stream } = question;
  const url = new URL(path, apiUrl);
  const headers = headersOf(api, question);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    if (stream) return await sendStream(stream, { url, method, headers, signal });
    const sent = body ? { body: JSON.stringify(body) } : {};
    const response = await fetch(url, { method, signal, headers, ...sent });
    const { status, ok } = response;
    const content = new Uint8Array(await response.arrayBuffer());
    return { status, ok, headers: response.headers, content };
  } catch (error) {
    return noAnswer(api, error);
  }
}

function headersOf(
  { siteKey }: ApiAddress,
  { sender, headers, access, body }: ApiQuestion,
): Record<string, string> {
  return {
    accept: 'application/json',
    authorization: `Site ${Buffer.from(siteKey).toString('base64url')}`,
    'x-forwarded-for': sender.clientAddress,
    ...(sender.reporterSecret && { 'rangewatch-reporter': sender.reporterSecret }),
    ...(body && { 'content-type': 'application/json' }),
    ...(access && { authorization: `Bearer ${access}` }),
    ...headers,
  };
}

function noAnswer({ logger }: ApiAddress, error: unknown): null {
  const reason = error instanceof Error ? error.name : typeof error;
  logger.warn({ reason }, 'the API gave no answer');
  return null;
}
