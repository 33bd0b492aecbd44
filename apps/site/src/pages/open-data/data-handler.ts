import type { Answer } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { dataPage } from './data-page.tsx';
import { readOpenData } from './open-data.ts';

export async function showData(
  { page }: SiteRequest,
  { lookUpDir }: Pick<SiteDeps, 'lookUpDir'>,
): Promise<Answer> {
  return dataPage(page, await readOpenData(lookUpDir));
}
