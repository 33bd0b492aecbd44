import { feedHref } from '../../feeds/feed-href.ts';
import type { PageContext } from '../../http/page-context.ts';
import { href } from '../../routes.ts';
import type { Allocation } from './place-names.ts';

export function allocationHref(page: PageContext, { of, id }: Allocation): string {
  return of === 'place'
    ? page.href('place', { placeId: id })
    : page.href('carrier', { carrierId: id });
}

export function allocationFeedHref(page: PageContext, { of, id }: Allocation): string {
  return of === 'place'
    ? feedHref(page, href('placeFeed', { placeId: id }))
    : feedHref(page, href('carrierFeed', { carrierId: id }));
}
