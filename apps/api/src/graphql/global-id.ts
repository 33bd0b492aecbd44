import { problem } from '@rangewatch/schema';
import { badRequest } from './bad-request.ts';
import type { RequestContext } from './request-context.ts';

const LONGEST = 128;
const GLOBAL_ID = /^([A-Za-z]+):(.{1,64})$/;

/** Ids of long-lived things, `CallerNumber:8617012345678` in base64url. They say what they name: nothing is hidden in them. */
export function encodeGlobalId(typename: string, id: bigint | number | string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** Null when the text is no global id. */
export function parseGlobalId(text: string): { typename: string; id: string } | null {
  if (text.length > LONGEST) return null;
  const [, typename, id] = GLOBAL_ID.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (typename === undefined || id === undefined) return null;
  return encodeGlobalId(typename, id) === text ? { typename, id } : null;
}

/** @throws GraphQLError `malformed_id` */
export function decodeGlobalId(text: string, context: object): { typename: string; id: string } {
  const parsed = parseGlobalId(text);
  if (!parsed) throw badRequest(problem('malformed_id', 'id'), context as RequestContext);
  return parsed;
}
