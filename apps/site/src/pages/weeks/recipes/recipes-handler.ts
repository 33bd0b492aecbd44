import type { Answer } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { recipesPage } from './recipes-page.tsx';

/** How to read a week with one's own tools; the commands name the newest. */
export async function showRecipes({ page }: SiteRequest, { readers }: SiteDeps): Promise<Answer> {
  const { items } = await readers.listReleases({ limit: 1 });
  return recipesPage(page, items[0] ?? null);
}
