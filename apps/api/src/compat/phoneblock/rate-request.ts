/** What a client sends to `/rate`, its comment left out: nobody reads, keeps or logs that. */
export interface RateRequest {
  readonly phone: string | null;
  readonly rating: string | null;
}

/**
 * Reads JSON, or a form, whatever the Content-Type says: some clients send none, or a wrong one. Clients that put a
 * comment into JSON as it was typed send something that is no JSON: phone and rating are read from it all the same.
 */
export function readRateRequest(body: string): RateRequest {
  if (!body.trimStart().startsWith('{')) return formRequest(new URLSearchParams(body));
  return jsonRequest(body) ?? brokenRequest(body);
}

function formRequest(form: URLSearchParams): RateRequest {
  return { phone: form.get('phone'), rating: form.get('rating') };
}

function jsonRequest(body: string): RateRequest | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null) return null;
    return { phone: textOf(parsed, 'phone'), rating: textOf(parsed, 'rating') };
  } catch {
    return null;
  }
}

function textOf(object: object, name: string): string | null {
  const value: unknown = Reflect.get(object, name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

function brokenRequest(body: string): RateRequest {
  return {
    phone: /"phone"\s*:\s*"?([^",}]*)/.exec(body)?.[1] ?? null,
    rating: /"rating"\s*:\s*"([^"]*)"/.exec(body)?.[1] ?? null,
  };
}
