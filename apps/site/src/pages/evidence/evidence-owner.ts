import type { SiteRequest } from '../../http/site-request.ts';
import type { EvidenceOwner } from '../../report-gateway/evidence.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { readDraftCode } from '../report/draft-store.ts';
import { readReceipt } from '../report/receipt-cookie.ts';

const OWNERS = ['draft', 'receipt'] as const;
export type OwnerName = (typeof OWNERS)[number];

/** Whose files an address is about: `draft` or `receipt`; null for any other. */
export function ownerNameIn({ params }: SiteRequest): OwnerName | null {
  return OWNERS.find((name) => name === params['of']) ?? null;
}

/** The report this browser keeps; null when it keeps none of that kind. */
export function ownerIn(request: SiteRequest, deps: SiteDeps): EvidenceOwner | null {
  if (ownerNameIn(request) === 'draft') {
    const code = readDraftCode(request);
    return code && { kind: 'draft', code };
  }
  const code = readReceipt(request, deps);
  return code && { kind: 'receipt', code };
}
