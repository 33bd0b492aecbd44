import type { CustomFetchOptions } from 'openid-client';

/** More than any discovery document, set of keys or token answer takes. */
const MOST_BYTES = 256 * 1024;

/** Fetches what another server sends, but no more of it than is of use: it is read before it is looked at. */
export async function boundedFetch(url: string, options: CustomFetchOptions): Promise<Response> {
  const { body, ...rest } = options;
  const sent = body instanceof Uint8Array ? Buffer.from(body) : (body ?? null);
  const response = await fetch(url, { ...rest, body: sent });
  const { status, headers } = response;
  const content = await readAll(response.body);
  return new Response(content.length > 0 ? content : null, { status, headers });
}

async function readAll(body: Response['body']): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new TypeError('the answer is too long');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
