/** Reads the `Cookie` header; the first of two equal names counts. Values are what we set: no quotes. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const [name = '', ...value] = pair.split('=');
    const key = name.trim();
    if (key && !cookies.has(key)) cookies.set(key, value.join('=').trim());
  }
  return cookies;
}

export interface CookieChange {
  readonly name: string;
  /** Null takes the cookie away. */
  readonly value: string | null;
  /** Absent: until the browser is closed. */
  readonly maxAgeDays?: number;
}
