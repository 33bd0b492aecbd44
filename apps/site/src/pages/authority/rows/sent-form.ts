import { createHash, randomUUID } from 'node:crypto';

const SEED = /^[\da-f-]{36}$/;

/** Chosen when a form was first shown: makes a second sending the same thing. */
export function readSeed(form: URLSearchParams): string {
  const seed = form.get('seed') ?? '';
  return SEED.test(seed) ? seed : randomUUID();
}

/** The key follows the content: sent again unchanged it is the same, corrected it is another. */
export function keyOf(seed: string, content: object): string {
  return createHash('sha256')
    .update(JSON.stringify([seed, content]))
    .digest('base64url');
}
