import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

const MAC_BYTES = 16;
/** The longest cursor that is looked at. */
const LONGEST = 256;

/** A place in a list: items behind the place the record knows by `start`; null is the beginning. */
export interface ListPlace {
  readonly start: string | null;
  readonly skip: number;
}

const storedPlace = z.tuple([z.string().nullable(), z.int().min(0).max(50)]);

/** Opaque to clients: bound to the list it came from, and of no use when changed. */
export function encodeCursor(key: Uint8Array, list: string, { start, skip }: ListPlace): string {
  const place = JSON.stringify([start, skip]);
  return Buffer.concat([macOf(key, list, place), Buffer.from(place)]).toString('base64url');
}

/** Null when it is not a cursor of this list made by this deployment. */
export function decodeCursor(key: Uint8Array, list: string, cursor: string): ListPlace | null {
  if (cursor.length > LONGEST) return null;
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length <= MAC_BYTES) return null;
  const place = bytes.subarray(MAC_BYTES).toString('utf8');
  if (!timingSafeEqual(bytes.subarray(0, MAC_BYTES), macOf(key, list, place))) return null;
  const [start, skip] = storedPlace.parse(JSON.parse(place));
  return { start, skip };
}

function macOf(key: Uint8Array, list: string, place: string): Uint8Array {
  return createHmac('sha256', key)
    .update(`cursor/v1\0${list}\0${place}`)
    .digest()
    .subarray(0, MAC_BYTES);
}
