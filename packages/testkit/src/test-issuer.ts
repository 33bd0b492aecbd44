import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSigningKey, type Grant, idToken, type TokenChanges } from './id-token.ts';

const CLIENT_ID = 'rangewatch';
const CLIENT_SECRET = 'test: secret/+%~';

/** What an issuer does otherwise than it should, where a test wants that. */
export interface IssuerChanges extends TokenChanges {
  /** `iss` of the redirect; null: left out. */
  readonly responseIss?: string | null;
  /** Takes a code as often as it comes, and whatever the verifier is. */
  readonly isCareless?: boolean;
  /** `hangs` never answers; `long` never ends; `html` is a page of a proxy. */
  readonly fault?: 'hangs' | 'long' | 'html' | 'error';
}

/** An OpenID provider on a socket of its own: whoever is sent to it is signed on as `subject` and sent back. */
export interface TestIssuer {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What was asked of it, in order: paths without queries. */
  readonly asked: readonly string[];
  subject: string;
  changes: IssuerChanges;
  rotateKey(): void;
  /** Goes where a browser is sent, and gives the query it comes back with. */
  signOn(location: string): Promise<string>;
  close(): Promise<void>;
}

export async function createTestIssuer(): Promise<TestIssuer> {
  const grants = new Map<string, Grant>();
  const asked: string[] = [];
  let key = createSigningKey();
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '', issuer.url);
    asked.push(url.pathname);
    if (issuer.changes.fault) return fail(res, issuer.changes.fault);
    if (url.pathname === '/authorize') return authorize(res, url.searchParams);
    if (url.pathname === '/token') return void answerToken(req, res);
    if (url.pathname === '/keys') return json(res, { keys: [key.jwk] });
    if (url.pathname === '/.well-known/openid-configuration') return json(res, describe(issuer));
    res.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const issuer: TestIssuer = {
    url: `http://127.0.0.1:${port}`,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    asked,
    subject: 'subject-1',
    changes: {},
    rotateKey: () => void (key = createSigningKey()),
    async signOn(location) {
      const { headers } = await fetch(location, { redirect: 'manual' });
      return new URL(headers.get('location') ?? '').search;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  function authorize(res: ServerResponse, query: URLSearchParams): void {
    const asks = Object.fromEntries(query);
    const { response_type, client_id, scope, code_challenge_method, redirect_uri = '' } = asks;
    if ([response_type, client_id, scope, code_challenge_method].join() !== RIGHT)
      return void res.writeHead(400).end();
    const code = randomBytes(16).toString('base64url');
    grants.set(code, {
      nonce: asks['nonce'] ?? null,
      codeChallenge: asks['code_challenge'] ?? '',
      redirectUri: redirect_uri,
      subject: issuer.subject,
    });
    const back = new URL(redirect_uri);
    const { responseIss = issuer.url } = issuer.changes;
    const answer = { code, state: asks['state'] ?? '', ...(responseIss && { iss: responseIss }) };
    back.search = new URLSearchParams(answer).toString();
    res.writeHead(302, { location: back.href }).end();
  }

  async function answerToken(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = new URLSearchParams(await textOf(req));
    if (!isClient(req.headers.authorization)) return json(res, { error: 'invalid_client' }, 401);
    const code = body.get('code') ?? '';
    const grant = grants.get(code);
    const { isCareless = false } = issuer.changes;
    if (!isCareless) grants.delete(code);
    const verifier = createHash('sha256').update(body.get('code_verifier') ?? '');
    const isRight =
      verifier.digest('base64url') === grant?.codeChallenge &&
      body.get('redirect_uri') === grant.redirectUri;
    if (!grant || !(isRight || isCareless)) return json(res, { error: 'invalid_grant' }, 400);
    const about = { issuer: issuer.url, clientId: CLIENT_ID, grant };
    const id_token = idToken(about, key, issuer.changes);
    json(res, { access_token: 'unused', token_type: 'Bearer', expires_in: 60, id_token });
  }
  return issuer;
}

const RIGHT = ['code', CLIENT_ID, 'openid', 'S256'].join();

function describe({ url }: TestIssuer): object {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/keys`,
    end_session_endpoint: `${url}/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['ES256', 'none'],
    authorization_response_iss_parameter_supported: true,
  };
}

/** RFC 6749 has both parts form-encoded. */
function isClient(authorization = ''): boolean {
  const [id = '', ...secret] = Buffer.from(authorization.replace('Basic ', ''), 'base64')
    .toString()
    .split(':');
  return id === encoded(CLIENT_ID) && secret.join(':') === encoded(CLIENT_SECRET);
}

function encoded(text: string): string {
  return new URLSearchParams({ text }).toString().slice('text='.length);
}

function fail(res: ServerResponse, fault: NonNullable<IssuerChanges['fault']>): void {
  if (fault === 'hangs') return;
  if (fault === 'error') return json(res, { error: 'server_error' }, 500);
  if (fault === 'html') return void res.setHeader('content-type', 'text/html').end('<p>Sorry');
  res.writeHead(200, { 'content-type': 'application/json' });
  const more = (): void => {
    while (!res.destroyed && res.write(' '.repeat(65_536)));
    if (!res.destroyed) res.once('drain', more);
  };
  more();
}

function json(res: ServerResponse, body: object, status = 200): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
}
