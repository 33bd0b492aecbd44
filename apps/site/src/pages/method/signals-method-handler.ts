import type { Answer } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { signalsMethodPage } from './signals-method-page.tsx';

export function showSignalsMethod({ page }: SiteRequest): Answer {
  return signalsMethodPage(page);
}
