import { type Answer, redirect } from '../../http/answer.ts';
import { CARE_COOKIE, type SiteRequest } from '../../http/site-request.ts';

/** Turns care mode on or off and goes back to where the reader was. */
export function changeCareMode({ page, query, cameFrom }: SiteRequest): Answer {
  const isOn = query.get('on') === '1';
  return redirect(cameFrom ?? page.href('home'), [
    { name: CARE_COOKIE, value: isOn ? '1' : null, maxAgeDays: 365 },
  ]);
}
