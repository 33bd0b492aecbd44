import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';

/** An answer as it came. */
export interface ApiBytes {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly content: Uint8Array;
}

interface StreamTarget {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/**
 * Passes a file on while it comes, over a line of its own: when the answer comes before the file's end, its rest
 * would stand before whatever the next visitor asks on the same line.
 * @throws what the line throws before there is an answer
 */
export async function sendStream(
  stream: Readable,
  { url, method, headers, signal }: StreamTarget,
): Promise<ApiBytes> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const request = send(url, { method, headers: { ...headers }, signal, agent: false });
  stream.on('error', (error) => request.destroy(error));
  stream.pipe(request);
  try {
    const [response]: IncomingMessage[] = await once(request, 'response');
    if (!response) throw new Error('no answer');
    const content = Buffer.concat(await response.toArray());
    const status = response.statusCode ?? 0;
    return { status, ok: status >= 200 && status < 300, headers: headersIn(response), content };
  } finally {
    stream.unpipe(request);
    // The rest of the file is refused with the line.
    request.on('error', () => {}).destroy();
  }
}

function headersIn({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  return headers;
}
