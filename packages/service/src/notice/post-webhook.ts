import { request as requestPlainly } from 'node:http';
import { request as requestSecurely, type RequestOptions } from 'node:https';
import { AddressNotAllowed, guardedLookup, type Resolve } from './guarded-lookup.ts';
import type { WebhookTarget } from './sealed-target.ts';
import { connectionProblem, failed, type Sending } from './sending.ts';
import { webhookAddressProblem } from './webhook-address.ts';
import { signatureHeaders } from './webhook-signature.ts';

const LONGEST_MS = 10_000;
const MOST_HEADER_BYTES = 16_384;

export interface WebhookDeps {
  readonly clock: () => Date;
  readonly allowedHosts: ReadonlySet<string>;
  /** Tests replace it. */
  readonly resolve?: Resolve;
  /** Until an answer must have come. Default: 10 seconds. */
  readonly longestMs?: number;
}

/**
 * Posts a notice once. The answer is its status: nothing it says is read, and no redirect is followed, because the
 * address that was agreed on is the only one this machine asks.
 * @throws whatever `stopping` was aborted with.
 */
export async function postWebhook(
  { url, secret }: WebhookTarget,
  notice: { readonly id: string; readonly body: string },
  deps: WebhookDeps,
  stopping: AbortSignal,
): Promise<Sending> {
  if (webhookAddressProblem(url, deps.allowedHosts)) return failed('address_not_allowed');
  const late = AbortSignal.timeout(deps.longestMs ?? LONGEST_MS);
  const options = {
    ...connectionTo(new URL(url), deps),
    headers: headersOf(notice.body, signatureHeaders(secret, { ...notice, sentAt: deps.clock() })),
    signal: AbortSignal.any([stopping, late]),
  };
  try {
    return sendingOf(await statusOf(new URL(url), notice.body, options));
  } catch (error) {
    if (stopping.aborted) throw error;
    if (late.aborted) return failed('timed_out');
    if (isNotAllowed(error)) return failed('address_not_allowed');
    return failed(connectionProblem(error));
  }
}

/** A connection of its own, to nowhere inside a network. */
function connectionTo({ hostname }: URL, { allowedHosts, resolve }: WebhookDeps): RequestOptions {
  const guard = allowedHosts.has(hostname) ? {} : { lookup: guardedLookup(resolve) };
  return { ...guard, agent: false, maxHeaderSize: MOST_HEADER_BYTES };
}

function headersOf(body: string, signature: Readonly<Record<string, string>>) {
  return {
    ...signature,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Rangewatch',
  };
}

function statusOf(url: URL, body: string, options: RequestOptions): Promise<number> {
  const request = url.protocol === 'https:' ? requestSecurely : requestPlainly;
  return new Promise((answered, refused) => {
    const sent = request(url, { ...options, method: 'POST' });
    sent.on('error', refused);
    sent.on('response', (response) => {
      answered(response.statusCode ?? 0);
      response.destroy();
    });
    sent.end(body);
  });
}

function sendingOf(status: number): Sending {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) return failed('gone', status);
  return failed(status >= 300 && status < 400 ? 'redirected' : 'refused', status);
}

/** Of several addresses each may have failed for its own reason. */
function isNotAllowed(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isNotAllowed);
  return error instanceof AddressNotAllowed;
}
