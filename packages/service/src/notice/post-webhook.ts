import { request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
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
  const headers = signatureHeaders(secret, { ...notice, sentAt: deps.clock() });
  try {
    const signal = AbortSignal.any([stopping, late]);
    return sendingOf(await statusOf(new URL(url), notice.body, { headers, signal }, deps));
  } catch (error) {
    if (stopping.aborted) throw error;
    if (late.aborted) return failed('timed_out');
    if (isNotAllowed(error)) return failed('address_not_allowed');
    return failed(connectionProblem(error));
  }
}

interface SendOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

function statusOf(
  url: URL,
  body: string,
  options: SendOptions,
  { allowedHosts, resolve }: WebhookDeps,
): Promise<number> {
  const request = url.protocol === 'https:' ? requestSecurely : requestPlainly;
  const guard = allowedHosts.has(url.hostname) ? {} : { lookup: guardedLookup(resolve) };
  return new Promise((answered, refused) => {
    const sent = request(url, {
      ...options,
      ...guard,
      method: 'POST',
      agent: false,
      maxHeaderSize: MOST_HEADER_BYTES,
      headers: {
        ...options.headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Rangewatch',
      },
    });
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
