import { BUCKET_HEX_DIGITS, problem } from '@rangewatch/schema';
import { renderBucket } from '@rangewatch/service';
import type { RequestHandler } from 'express';
import type { ApiServices } from '../api-services.ts';
import { answerTextProblem } from '../http/answer-problem.ts';
import { BucketShelf } from './bucket-shelf.ts';

const BUCKET = new RegExp(`^[0-9a-f]{${BUCKET_HEX_DIGITS}}$`, 'i');

/**
 * Everything public about the blocks of one bucket, so that somebody can look a number up without telling
 * which: every bucket is answered, with 200, padded to steps of size, in the same bytes as the worker's file.
 */
export function getBucket({ lookUp, clock }: ApiServices): RequestHandler<{ bucket: string }> {
  const make = async (bucket: string) => renderBucket(await lookUp.bucket(bucket));
  const shelf = new BucketShelf(make, clock);
  return async (req, res) => {
    const { bucket } = req.params;
    if (!BUCKET.test(bucket)) return answerTextProblem(res, problem('malformed_bucket'), {});
    const body = await shelf.get(bucket.toLowerCase());
    // A proxy that compresses would undo the padding.
    res.set('Cache-Control', 'no-cache, no-transform');
    res.type('application/json').send(body);
  };
}
