import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUCKET_HEX_DIGITS, problem } from '@rangewatch/schema';
import { BUCKETS_FOLDER, renderBucket } from '@rangewatch/service';
import type { RequestHandler, Response } from 'express';
import type { ApiServices } from '../api-services.ts';
import { answerTextProblem } from '../http/answer-problem.ts';
import { BucketShelf } from './bucket-shelf.ts';
import { limitLookUps } from './limit-look-ups.ts';

type BucketHandler = RequestHandler<{ bucket: string }>;

const BUCKET = new RegExp(`^[0-9a-f]{${BUCKET_HEX_DIGITS}}$`, 'i');
/** A bucket holds some hundred blocks: making its answer costs as much as several look-ups. */
const BUCKET_POINTS = 5;
/** The worker writes every hour. */
const FILE_MAX_AGE_SECONDS = 3_600;
const MADE_MAX_AGE_SECONDS = 300;

/**
 * The file the worker wrote, for everybody and without a limit: every bucket has one, so that asking for it always
 * gets 200, tells as little as may be, and costs next to nothing. Where none is written the next handler answers.
 */
export function sendBucketFile({ lookUpDir }: ApiServices): BucketHandler {
  return async (req, res, next) => {
    const { bucket } = req.params;
    if (!BUCKET.test(bucket)) return answerTextProblem(res, problem('malformed_bucket'), {});
    const file = lookUpDir === null ? null : await readBucketFile(lookUpDir, bucket.toLowerCase());
    if (file === null) return next();
    sendBucket(res, file, FILE_MAX_AGE_SECONDS);
  };
}

/** The same answer made now, in the same bytes as the file would have; it takes a second at worst, so it is limited. */
export function makeBucket(services: ApiServices): BucketHandler[] {
  const { lookUp, clock } = services;
  const make = async (bucket: string) => renderBucket(await lookUp.bucket(bucket));
  const shelf = new BucketShelf(make, clock);
  return [
    limitLookUps(services, BUCKET_POINTS),
    async (req, res) => {
      sendBucket(res, await shelf.get(req.params.bucket.toLowerCase()), MADE_MAX_AGE_SECONDS);
    },
  ];
}

async function readBucketFile(lookUpDir: string, bucket: string): Promise<string | null> {
  try {
    return await readFile(join(lookUpDir, BUCKETS_FOLDER, `${bucket}.json`), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function sendBucket(res: Response, body: string, maxAgeSeconds: number): void {
  // A proxy that compresses would undo the padding.
  res.set('Cache-Control', `public, max-age=${maxAgeSeconds}, no-transform`);
  res.type('application/json').send(body);
}
