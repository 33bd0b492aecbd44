import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gather } from '../test-files.ts';
import type { S3Settings } from './s3-store.ts';

export interface S3Server {
  readonly settings: S3Settings;
  readonly objects: Map<string, Buffer>;
  /** Requests whose signature was not what AWS's own description (Signature Version 4) makes of them. */
  readonly refused: string[];
  close(): Promise<void>;
}

const BUCKET = 'evidence-test';
const PAGE = 2;
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

/** A store that speaks the part of S3 that is used, checks every signature and lists two objects a page. */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const refused: string[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, objects, refused);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}/${BUCKET}`,
      region: 'xiamen-1',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: SECRET,
    },
    objects,
    refused,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, Buffer>,
  refused: string[],
): Promise<void> {
  const body = await gather(request);
  const url = new URL(request.url ?? '/', 'http://store');
  if (request.headers.authorization?.split('Signature=')[1] !== signatureOf(request, url, body)) {
    refused.push(`${request.method} ${request.url}`);
    return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
  }
  const name = decodeURIComponent(url.pathname).replace(/^\/[^/]+\/?/, '');
  if (request.method === 'PUT') {
    objects.set(name, body);
    return void response.writeHead(200, { etag: '"e"' }).end();
  }
  if (request.method === 'DELETE') {
    objects.delete(name);
    return void response.writeHead(204).end();
  }
  if (name === '') return void response.writeHead(200).end(listing(objects, url));
  const object = objects.get(name);
  if (object) response.writeHead(200, { 'content-length': object.length }).end(object);
  else response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
}

function listing(objects: ReadonlyMap<string, Buffer>, url: URL): string {
  const from = Number(url.searchParams.get('continuation-token') ?? 0);
  const names = [...objects.keys()].toSorted();
  const isCut = names.length > from + PAGE;
  const contents = names
    .slice(from, from + PAGE)
    .map(
      (name) =>
        `<Contents><Key>${name}</Key><Size>${objects.get(name)?.length}</Size><LastModified>2026-11-20T00:00:00.000Z</LastModified></Contents>`,
    );
  const next = isCut ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isCut}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
}

function signatureOf({ method, headers }: IncomingMessage, url: URL, body: Buffer): string {
  const [, day = '', region = ''] =
    /Credential=[^/]+\/(\d{8})\/([^/]+)/.exec(headers.authorization ?? '') ?? [];
  const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const query = [...url.searchParams].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const content = String(headers['x-amz-content-sha256']);
  if (content !== 'UNSIGNED-PAYLOAD' && content !== createHash('sha256').update(body).digest('hex'))
    return 'the body is not what was signed';
  const canonical = [
    method,
    url.pathname,
    query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'),
    ...signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed,
    content,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, digest].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${SECRET}`);
  return hmac(key, text).toString('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
