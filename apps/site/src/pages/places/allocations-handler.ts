import type { RecordReaders } from '@rangewatch/database/readers';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { allocationListPage, type ListedAllocation } from './allocation-list-page.tsx';
import { allocationPage } from './allocation-page.tsx';
import { hottestRanges } from './hottest-ranges.ts';
import { type AllocationKind, allCarriers, findAllocation } from './place-names.ts';

/** Every width that is listed, widest first; 0 are single numbers. */
const WIDTHS = [4, 3, 2, 1, 0] as const;
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

/** Of places only those that have something listed: there are thousands. */
async function listAllocations(
  of: AllocationKind,
  readers: RecordReaders,
): Promise<readonly ListedAllocation[]> {
  const counts = await readers.countListedBy({ of, limit: MOST_ALLOCATIONS });
  const listed = counts.flatMap(({ id, ...count }) => {
    const allocation = findAllocation(of, id);
    return allocation ? [{ ...allocation, ...count }] : [];
  });
  if (of === 'place') return listed;
  const others = allCarriers().filter(({ id }) => listed.every((one) => one.id !== id));
  return [...listed, ...others.map((one) => ({ ...one, rangeCount: 0, numberCount: 0 }))];
}

async function showAllocation(
  of: AllocationKind,
  id: string,
  { page }: SiteRequest,
  deps: SiteDeps,
): Promise<Answer> {
  const allocation = findAllocation(of, id);
  if (!allocation) return NOT_FOUND;
  const [[count], ...widths] = await Promise.all([
    deps.readers.countListedBy({ of, id, limit: 1 }),
    ...WIDTHS.map(async (openDigits) => ({
      openDigits,
      ranges: await hottestRanges(allocation, openDigits, deps),
    })),
  ]);
  const { rangeCount = 0, numberCount = 0 } = count ?? {};
  return allocationPage(page, { ...allocation, rangeCount, numberCount, widths });
}
