import type { RecordReaders } from '@rangewatch/database/readers';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { allocationListPage, type ListedAllocation } from './allocation-list-page.tsx';
import { allocationPage } from './allocation-page.tsx';
import { hottestRanges } from './hottest-ranges.ts';
import { type AllocationKind, findAllocation } from './place-names.ts';

/** Widths that lists name, the one in which numbers are handed out first. */
const WIDTHS = [4, 3, 2, 0] as const;
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
  const counts = await readers.countListedBy({ of, limit: MOST_ALLOCATIONS });
  return counts.flatMap(({ id, ...listed }) => {
    const allocation = findAllocation(of, id);
    return allocation ? [{ ...allocation, ...listed }] : [];
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
  const [[counts], ...widths] = await Promise.all([
    deps.readers.countListedBy({ of, id: allocation.id, limit: 1 }),
    ...WIDTHS.map((openDigits) => hottestRanges(allocation, openDigits, deps)),
  ]);
  return allocationPage(page, {
    allocation,
    rangeCount: counts?.rangeCount ?? 0,
    numberCount: counts?.numberCount ?? 0,
    widths: WIDTHS.map((openDigits, at) => ({ openDigits, ranges: widths[at] ?? [] })),
  });
}
