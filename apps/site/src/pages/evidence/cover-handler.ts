import type { CoveredArea } from '@rangewatch/schema';
import { type Answer, NOT_FOUND, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { refusalOf } from '../../report-gateway/refusal.ts';
import { areaBetween, parsePoint, tappedPoint, tickedStrips } from './cover-areas.ts';
import { coverPage, type CoverView } from './cover-page.tsx';
import { withOwner } from './evidence-handler.ts';

/** The copy of a picture, to cover what others need not see. */
export async function showCover(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const isDone = request.query.get('done') === '1';
  return await withCopy(request, deps, (view) => coverPage(request.page, { ...view, isDone }));
}

/** One corner, the opposite one, or strips. */
export async function takeCover(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  return await withCopy(request, deps, async (view) => {
    const again = (change: Partial<CoverView>): Answer => coverPage(page, { ...view, ...change });
    const tapped = tappedPoint(form, view.size);
    const corner = parsePoint(form.get('corner') ?? '');
    if (tapped && !corner) return again({ corner: tapped });
    const area = tapped && corner && areaBetween(corner, tapped);
    const areas = area ? [area] : tickedStrips(form);
    if (areas.length === 0) return again({ error: page.t('cover.nothing') });
    return await cover(request, deps, areas, again);
  });
}

async function cover(
  request: SiteRequest,
  deps: SiteDeps,
  areas: readonly CoveredArea[],
  again: (change: Partial<CoverView>) => Answer,
): Promise<Answer> {
  const { page, params } = request;
  const { of = '', evidenceId = '' } = params;
  return await withOwner(request, deps, async (owner) => {
    const covered = await deps.gateway.coverCopy(owner, evidenceId, areas, request);
    if (covered.kind === 'accepted')
      return redirect(page.href('evidenceCover', { of, evidenceId }, { done: 1 }));
    const { errors } = refusalOf(covered, page, () => 'main', page.t('evidence.unavailable'));
    return again({ error: errors[0]?.message ?? '' });
  });
}

async function withCopy(
  request: SiteRequest,
  deps: SiteDeps,
  use: (view: CoverView) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { of = '', evidenceId = '' } = request.params;
  return await withOwner(request, deps, async (owner) => {
    const copy = await deps.gateway.findCopy(owner, evidenceId, request);
    if (!copy) return NOT_FOUND;
    return await use({ of, evidenceId, size: copy, corner: null, isDone: false, error: null });
  });
}
