import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import { binaryBlocklist } from './blocklist-binary.ts';
import { type BinaryListQuery, readBlocklistQuery, type TextListQuery } from './blocklist-query.ts';
import { blocklistText } from './blocklist-text.ts';
import { FileShelf } from './file-shelf.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';

const MEDIA_TYPES = {
  json: 'application/json',
  xml: 'application/xml',
  binary: 'application/octet-stream',
} as const;

/** `GET /blocklist`: everything listed, what changed since a version, or a file for a device. */
export function getBlocklist(deps: PhoneblockDeps): RequestHandler {
  const shelf = new FileShelf();
  const makeFile = (query: BinaryListQuery, name: string) =>
    shelf.get(name, () => binaryBlocklist(query, deps));
  return async (req, res) => {
    const query = readBlocklistQuery(req);
    const { version } = await deps.readers.listingHead();
    const etag = etagOf(query, version);
    res.vary('Accept').type(MEDIA_TYPES[query.format]).set('ETag', etag);
    // The list of a version never changes: what the client has needs not be made again.
    if (req.fresh) res.status(304).end();
    else if (query.format === 'binary') res.send(await makeFile(query, etag));
    else if (req.method === 'HEAD') res.end();
    else await stream(res, blocklistText(query, version, deps));
  };
}

function etagOf(query: TextListQuery | BinaryListQuery, version: number): string {
  return `"${[version, ...Object.values(query)].join('-')}"`;
}

async function stream(res: Response, chunks: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), res);
  } catch (error) {
    if (!hasHungUp(error)) throw error;
  }
}

/** A client that leaves in the middle is nobody's failure. */
function hasHungUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
