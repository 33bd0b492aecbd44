import type { RecordReaders } from '@rangewatch/database/readers';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { allocationListPage, type ListedAllocation } from './allocation-list-page.tsx';
import { allocationPage } from './allocation-page.tsx';
import { hottestRanges } from './hottest-ranges.ts';
import { type AllocationKind, findAllocation } from './place-names.ts';

/** Blocks of 10,000 numbers: the width in which numbers are handed out. */
const BLOCK_OPEN_DIGITS = 4;
const HUNDRED_OPEN_DIGITS = 2;
const MOST_ALLOCATIONS = 200;

export function showPlaces(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return showAllocations('place', request, deps);
}

export function showCarriers(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return showAllocations('carrier', request, deps);
}

export function showPlace(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return showAllocation('place', request.params['placeId'] ?? '', request, deps);
}

export function showCarrier(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return showAllocation('carrier', request.params['carrierId'] ?? '', request, deps);
}

async function showAllocations(
  of: AllocationKind,
  { page }: SiteRequest,
  { readers }: SiteDeps,
): Promise<Answer> {
  return allocationListPage(page, of, await listAllocations(of, readers));
}

async function listAllocations(
  of: AllocationKind,
  readers: RecordReaders,
): Promise<readonly ListedAllocation[]> {
  const counts = await readers.countListedBy({
    of,
    openDigits: BLOCK_OPEN_DIGITS,
    limit: MOST_ALLOCATIONS,
  });
  return counts.flatMap(({ id, rangeCount }) => {
    const allocation = findAllocation(of, id);
    return allocation ? [{ ...allocation, rangeCount }] : [];
  });
}

async function showAllocation(
  of: AllocationKind,
  id: string,
  { page }: SiteRequest,
  deps: SiteDeps,
): Promise<Answer> {
  const allocation = findAllocation(of, id);
  if (!allocation) return NOT_FOUND;
  const [blocks, hundreds] = await Promise.all([
    hottestRanges(allocation, BLOCK_OPEN_DIGITS, deps),
    hottestRanges(allocation, HUNDRED_OPEN_DIGITS, deps),
  ]);
  return allocationPage(page, { allocation, blocks, hundreds });
}
