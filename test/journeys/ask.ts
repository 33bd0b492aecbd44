import type { Deployment } from './deployment.ts';

/** One answer over HTTP, read to its end. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export async function get(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const response = await fetch(url, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/**
 * Asks the GraphQL API one thing and gives the field that was asked for. `network` names the network the
 * client is in: a proxy on this machine says so.
 * @throws Error when the answer holds errors.
 */
export async function askGraphql(
  { apiUrl }: Pick<Deployment, 'apiUrl'>,
  query: string,
  variables: object = {},
  network = 1,
): Promise<unknown> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.${network}.7` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Readonly<Record<string, unknown>>;
    errors?: unknown;
  };
  if (!data || errors) throw new Error(`${response.status}: ${JSON.stringify(errors)}`);
  return Object.values(data)[0];
}
