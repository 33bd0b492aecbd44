import type { ListQuery } from '@rangewatch/database/readers';
import { MAX_PAGE_SIZE, type Page, problem } from '@rangewatch/schema';
import { badRequest } from './bad-request.ts';
import { decodeCursor, encodeCursor, type ListPlace } from './cursor.ts';
import { ensureLookUps } from './limit-look-ups.ts';
import type { RequestContext } from './request-context.ts';

export interface PageArgs {
  readonly first: number;
  readonly after: string | null;
}

type ReadPage<T> = (query: ListQuery) => Promise<Page<T>>;

/**
 * One page as a Relay connection. `list` names the list and what it is filtered by: a cursor of one is
 * refused by another.
 * @throws GraphQLError `too_small`, `too_big`, `malformed_cursor`, `too_many_requests`
 */
export async function listPage<T>(
  list: string,
  args: PageArgs,
  context: RequestContext,
  read: ReadPage<T>,
) {
  const { cursorKey } = context.services;
  const first = ensurePageSize(args.first, context);
  const asked = args.after === null ? START : decodeCursor(cursorKey, list, args.after);
  if (!asked) throw badRequest(problem('malformed_cursor', 'after'), context);
  const place = await skipTo(asked, read);
  const page = place ? await read({ limit: first, cursor: place.start }) : EMPTY;
  await ensureLookUps(context, Math.max(1, page.items.length));
  const places = page.items.map((_, index) => placeAfter(index, page, place ?? START));
  const cursors = places.map((at) => encodeCursor(cursorKey, list, at));
  return {
    edges: page.items.map((node, index) => ({ node, cursor: cursors[index] ?? '' })),
    pageInfo: {
      hasNextPage: page.nextCursor !== null,
      hasPreviousPage: args.after !== null,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
  };
}

/** @throws GraphQLError `too_small`, `too_big` */
export function ensurePageSize(first: number, context: RequestContext): number {
  if (first < 1) throw badRequest(problem('too_small', 'first', { minimum: 1 }), context);
  if (first <= MAX_PAGE_SIZE) return first;
  throw badRequest(problem('too_big', 'first', { maximum: MAX_PAGE_SIZE }), context);
}

const START: ListPlace = { start: null, skip: 0 };
const EMPTY = { items: [], nextCursor: null };

/** The record knows its places by the ends of pages: a place within a page is reached by reading up to it. */
async function skipTo<T>({ start, skip }: ListPlace, read: ReadPage<T>): Promise<ListPlace | null> {
  if (skip === 0) return { start, skip };
  const { nextCursor } = await read({ limit: skip, cursor: start });
  return nextCursor === null ? null : { start: nextCursor, skip: 0 };
}

function placeAfter<T>(index: number, page: Page<T>, { start }: ListPlace): ListPlace {
  const isLast = index === page.items.length - 1;
  if (isLast && page.nextCursor !== null) return { start: page.nextCursor, skip: 0 };
  return { start, skip: index + 1 };
}
